import { describe, expect, it } from 'vitest';
import { about, bankOf, choicesBeside, choicesOf, type Page, textOf } from './support/term-banks.ts';

const nerves: Readonly<Record<string, Page>> = {
  Synapse: { definition: 'A junction at which one neuron passes what it says to another.' },
  Myelin: { definition: 'A wrapping of fat around an axon, with gaps at which the impulse is made anew.' },
  Glia: { definition: 'A crowd of helpers that feed neurons and carry away what they leave behind.' },
  Reflex: { definition: 'An answer of the spine to a touch, which never asks the brain.' },
  'Minimum wage': { definition: 'The floor below which nobody who hires may pay an hour of work.' },
};

describe('wrong choices beside a definition', () => {
  it('are other words of the module, where no noun says what any of them is', async () => {
    const found = await choicesBeside(nerves, 'definition-to-term', 'Synapse');
    expect([...found].sort()).toEqual(['Glia', 'Myelin', 'Reflex', 'Synapse']);
    expect(await choicesBeside(nerves, 'term-to-definition', 'Synapse')).toHaveLength(4);
  });

  it('stand beside no phrase, which is known by its words, and no name', async () => {
    expect(await choicesBeside(nerves, 'definition-to-term', 'Minimum wage')).toEqual([]);
    const paris = {
      ...nerves,
      Salpêtrière: {
        definition: 'The house where Charcot taught what nerves do and fail to do.',
        facts: ['Freud came to Salpêtrière in October 1885.'],
      },
    };
    expect(await choicesBeside(paris, 'definition-to-term', 'Salpêtrière')).toEqual([]);
    expect(await choicesBeside(nerves, 'definition-to-term', 'Reflex')).toHaveLength(4);
  });
});

describe('a noun among names', () => {
  const stage: Readonly<Record<string, Page>> = {
    'Chorus\nrelated: [Antigone, Oresteia, Lysistrata]': {
      definition: 'A dozen of singers and dancers who stand for the town in front of the stage.',
    },
    Antigone: {
      definition: 'A maid of Thebes buries her brother in it against the word of Creon.',
      facts: ['Hegel took Antigone for the best of all.'],
    },
    Oresteia: {
      definition: 'Killings in the house of Atreus end in it before judges.',
      facts: ['Peter Stein put Oresteia on for nine hours.'],
    },
    Lysistrata: {
      definition: 'Wives refuse their husbands in it until they make peace.',
      facts: ['Old men besiege Lysistrata upon the rock.'],
    },
    Skene: { definition: 'A hut with a door behind which masks are put on.' },
  };

  it('is no choice, and none is one beside it', async () => {
    expect(await choicesBeside(stage, 'definition-to-term', 'Chorus')).toEqual([]);
  });
});

describe('who asks for choices and for no typed terms', () => {
  const tudors: Readonly<Record<string, Page>> = {
    'Battle of Bosworth': { definition: 'A battle of 1485 in which Richard lost crown and life.' },
    'Act of Supremacy': { definition: 'A statute of 1534 that made a king the head of all clergy.' },
    'Pilgrimage of Grace': { definition: 'A rising of the north in 1536 against the closing of abbeys.' },
    'Spanish Armada': { definition: 'A fleet of 130 ships that Philip sent out in 1588.' },
    'Gunpowder Plot': { definition: 'A conspiracy of 1605 to blow up the House of Lords.' },
    'Mary Stuart': { definition: 'A queen who was kept in English castles until her death in 1587.' },
  };

  it('gets terms of the module that may be of its sort', async () => {
    const made = await bankOf(tudors, ['definition-to-term']);
    const found = about(made, 'Pilgrimage of Grace').flatMap(choicesOf);
    expect(found).toHaveLength(4);
    expect(found).not.toContain('Mary Stuart');
    expect(about(made, 'Battle of Bosworth').flatMap(choicesOf)).not.toContain('Act of Supremacy');
    expect(about(await bankOf(tudors, ['term-to-definition']), 'Spanish Armada')).toHaveLength(1);
  });

  it('gets none of them where the terms can be typed', async () => {
    expect(await choicesBeside(tudors, 'definition-to-term', 'Pilgrimage of Grace')).toEqual([]);
    expect(await choicesBeside(tudors, 'term-to-definition', 'Spanish Armada')).toEqual([]);
  });
});

describe('a blank before choices', () => {
  const images: Readonly<Record<string, Page>> = {
    'Real image': { definition: 'A real image forms where rays of light meet behind a lens.' },
    'Virtual image': { definition: 'A virtual image lies where rays seem to come from.' },
    'Inverted image': { definition: 'An inverted image stands on its head upon a screen.' },
    'Ghost image': { definition: 'A ghost image comes from glass that throws back a part of the light.' },
    'Wave image': { definition: 'Wave image lies between the mirrors of a laboratory in Jena.' },
  };

  it('keeps its article, which tells nothing, and only what takes one stands among them', async () => {
    const [asked] = about(await bankOf(images, ['definition-to-term']), 'Inverted image');
    expect(asked && textOf(asked)).toContain('“A(n) _____ stands on its head upon a screen.”');
    expect([...choicesOf(asked)].sort()).toEqual([
      'Ghost image',
      'Inverted image',
      'Real image',
      'Virtual image',
    ]);
  });
});

describe('a description', () => {
  it('does not hold what its term is made of', async () => {
    const made = await bankOf(
      { Esterification: { definition: 'The making of an ester from an acid and an alcohol with heat.' } },
      ['short-answer'],
    );
    expect(made.questions).toEqual([]);
  });
});
