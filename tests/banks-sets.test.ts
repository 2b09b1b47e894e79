import { describe, expect, it } from 'vitest';
import type { BankKind } from '../src/banks/options.ts';
import { yearOfThing } from '../src/banks/text/dates.ts';
import type { Question } from '../src/model/question.ts';
import { toPlain } from '../src/rich/plain.ts';
import { bankOf, type Page, textOf } from './support/term-banks.ts';

const itemsOf = (question: Question): readonly string[] =>
  question.kind === 'order' ? question.items.map(toPlain) : [];

const tudors: Readonly<Record<string, Page>> = {
  'Spanish Armada': { definition: 'The fleet of 130 ships that Philip II sent against England in 1588.' },
  'Battle of Bosworth': {
    definition: 'The encounter of 22 August 1485 in which Henry Tudor took the crown.',
  },
  'Pilgrimage of Grace': {
    definition: 'A rising in the north, begun in October 1536, against the closing of abbeys.',
  },
  'Gunpowder Plot': { definition: 'A conspiracy of 1605 to blow up the House of Lords with powder.' },
};

describe('terms in the order of their years', () => {
  const orders = async (pages: Readonly<Record<string, Page>>) =>
    (await bankOf(pages)).questions.map(itemsOf).filter((items) => items.length > 0);

  it('are four whose definitions give one each', async () => {
    expect(await orders(tudors)).toEqual([
      ['Battle of Bosworth', 'Pilgrimage of Grace', 'Spanish Armada', 'Gunpowder Plot'],
    ]);
    const { 'Gunpowder Plot': _, ...three } = tudors;
    expect(await orders(three)).toEqual([]);
  });

  it('stand beside no question that states the year of one of them', async () => {
    const acts = {
      'Ship Act': {
        definition: 'The Ship Act was a statute of 1534 that forbade captains to sail without lamps.',
      },
      'Wool Act': {
        definition: 'The Wool Act was a statute of 1549 that let weavers sell cloth in the north.',
      },
      'Bread Act': {
        definition: 'The Bread Act was a statute of 1588 that fixed what bakers ask for a loaf.',
      },
      'Stage Act': {
        definition: 'The Stage Act was a statute of 1605 that closed theatres in months of plague.',
      },
    };
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const kindsOf = async (kinds: readonly BankKind[]) =>
        (await bankOf(acts, kinds, seed)).questions.map(({ kind }) => kind);
      expect(await kindsOf(['ordering'])).toEqual(['order']);
      const beside = await kindsOf(['true-false', 'ordering']);
      expect(beside).toContain('boolean');
      expect(beside).not.toContain('order');
    }
  });

  it('have no names that tell it, and are no persons', async () => {
    const { 'Gunpowder Plot': _, ...three } = tudors;
    const told = { ...three, 'Second Civil War': { definition: 'A war of 1648 between king and army.' } };
    expect(await orders(told)).toEqual([]);
    const person = {
      ...three,
      'Jane Grey': { definition: 'A queen who reigned for nine days in 1553.' },
    };
    expect(await orders(person)).toEqual([]);
  });

  it('are no techniques beside what was decreed', async () => {
    const { 'Gunpowder Plot': _, ...three } = tudors;
    const made = {
      ...three,
      Puddling: { definition: 'A process of 1784 by which iron is stirred in a hearth.' },
    };
    expect(await orders(made)).toEqual([]);
  });

  it.each([
    ['The naval victory of Octavian over Antony in 31 BC.', -31],
    ['The arrangement of AD 293 by which two senior emperors shared the rule.', 293],
    ['Marbury v. Madison (1803) is the case in which the Court struck down an act.', 1803],
    ['A school that Rosa Parks attended in 1955.', undefined],
    ['A tax that was abolished in 1831.', undefined],
    ['A treaty that ended the War of 1812.', undefined],
    ['The regime that ruled from 1653 to 1659.', undefined],
    ['A levy that was paid until 1640.', undefined],
    ['A party founded in 1885 and banned in 1932.', undefined],
    ['A custom of about 1700.', undefined],
  ])('take the year from their definition: %s', (definition, year) => {
    expect(yearOfThing(definition)).toBe(year);
  });
});

describe('facts that are sorted', () => {
  const pages: Readonly<Record<string, Page>> = {
    'Ship money': {
      definition: 'A levy for the navy which Charles turned into a tax of every year.',
      facts: [
        'John Hampden of Buckinghamshire refused a tax of twenty shillings in 1637.',
        'William Noy searched the rolls of the Tower for old levies of kings.',
        'A second man, Lord Saye, refused as well.',
      ],
    },
    'Gunpowder Plot': {
      definition: 'A conspiracy of Catholics to blow up the House of Lords.',
      facts: [
        'Guy Fawkes rented a cellar in Westminster for the conspiracy of some squires.',
        'Robert Catesby was killed as a man of the conspiracy at Holbeach in Staffordshire.',
        'Charles died in Whitehall in front of a silent crowd.',
      ],
    },
  };
  const sorted = async (facts: Readonly<Record<string, Page>>) =>
    (await bankOf(facts, ['sorting'])).questions.flatMap((one) =>
      one.kind === 'categorize'
        ? one.categories.map(({ title, items }) => [toPlain(title), items.map(toPlain)])
        : [],
    );

  it('need not name their term where their names stand on one page only, and go on from no other', async () => {
    expect(Object.fromEntries(await sorted(pages))).toEqual({
      'Ship money': pages['Ship money']?.facts?.slice(0, 2),
      'Gunpowder Plot': pages['Gunpowder Plot']?.facts?.slice(0, 2),
    });
  });

  it('are said of things of one grammatical number, and what stands for these is said', async () => {
    const posed = (more: string) => ({
      'Ship money': {
        definition: 'A levy for the navy which Charles turned into a tax of every year.',
        facts: [
          'It was refused by John Hampden, a squire of Buckinghamshire.',
          'It was planned by William Noy from old rolls in the Tower.',
        ],
      },
      [more]: {
        definition: `${more === 'Lollards' ? 'Lollards are men' : 'A pamphlet'} that Oxford drove out with books of Wycliffe.`,
        facts:
          more === 'Lollards'
            ? [
                'They were burned before crowds at Smithfield under bishop Arundel.',
                'They were led into a rising by Oldcastle, a knight of Cobham.',
              ]
            : [
                'It was burned before crowds at Smithfield under bishop Arundel.',
                'It was nailed to a door by Oldcastle, a knight of Cobham.',
              ],
      },
    });
    const made = async (more: string) => (await bankOf(posed(more), ['sorting'])).questions.map(textOf);
    expect(await made('Lollards')).toEqual([]);
    expect(await made('Twelve Conclusions')).toEqual([
      expect.stringContaining('In them “it” stands for the term.'),
    ]);
  });

  it('have names of their own', async () => {
    const nameless = {
      ...pages,
      'Ship money': {
        definition: 'A levy for the navy which Charles turned into a tax of every year.',
        facts: ['Judges heard of the matter for many days.', 'Sheriffs had to gather what was owed.'],
      },
    };
    expect(await sorted(nameless)).toEqual([]);
  });
});
