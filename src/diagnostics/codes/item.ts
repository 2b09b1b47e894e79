import { define } from '../define.ts';

/** Rules of item writing: notes of `coursewright check`, which `--strict` passes over. */
export const itemCodes = {
  'quiz/unfocused-stem': define<{ text: string }>({
    severity: 'note',
    title: 'A prompt does not say what is asked',
    message: ({ text }) => `“${text}” can only be answered after reading all the choices`,
    hint: () => 'ask one question about one thing, which who knows the subject can answer before the choices',
    why: 'Four statements under such a prompt are four questions, of which only one counts. They test reading and memory at once, and their choices are seldom alike.',
    wrong: '## Which of these is true?\n\n- (x) The airlift ended in 1949\n- ( ) NATO was founded in 1955\n',
    right: '## In which year did the airlift end?\n\n- (x) 1949\n- ( ) 1955\n',
  }),
  'quiz/negative-stem': define<{ word: string }>({
    severity: 'note',
    title: 'A prompt asks for what is not so',
    message: ({ word }) => `the prompt asks for what is not so, and its “${word}” is easily missed`,
    hint: ({ word }) =>
      `ask for what is so; where the exception is what matters, make the word stand out:  **${word}**`,
    why: 'Who overlooks the small word knows the subject and loses the point.',
    wrong: '## Which country was not a member of NATO in 1949?\n\n- (x) Sweden\n- ( ) Norway\n- ( ) Italy\n',
    right: '## Which country stayed out of NATO in 1949?\n\n- (x) Sweden\n- ( ) Norway\n- ( ) Italy\n',
  }),
  'quiz/article-gives-away': define<{ article: string }>({
    severity: 'note',
    title: 'The article at the end of a prompt rules choices out',
    message: ({ article }) => `the prompt ends with “${article}”, which not all of the choices can follow`,
    hint: () => 'move the article into the choices, or write  a(n)',
    why: 'Who hears that a choice does not go with the article leaves it out, and needs to know less.',
    wrong: '## A nation of islands is called an\n\n- (x) archipelago\n- ( ) peninsula\n- ( ) continent\n',
    right: '## A nation of islands is called\n\n- (x) an archipelago\n- ( ) a peninsula\n- ( ) a continent\n',
  }),
  'quiz/stem-word-repeats': define<{ word: string }>({
    severity: 'note',
    title: 'The right choice alone takes up a word of the prompt',
    message: ({ word }) => `“${word}” stands in the prompt and in the right choice, but in no other choice`,
    hint: () => 'say it with another word in one of them, or use it in a wrong choice too',
    why: 'Who knows nothing takes the choice that sounds like the question.',
    wrong:
      '## What did the doctrine of containment ask for?\n\n- (x) The containment of Soviet power\n- ( ) A league of neutral states\n- ( ) The end of all alliances\n',
    right:
      '## What did the doctrine of containment ask for?\n\n- (x) That Soviet power should not grow\n- ( ) A league of neutral states\n- ( ) The end of all alliances\n',
  }),
  'quiz/absolute-words': define<{ words: string }>({
    severity: 'note',
    title: 'Only wrong choices are absolute',
    message: ({ words }) => `wrong choices say ${words}, the right one does not`,
    hint: () => 'make the wrong choices wrong by what they say, not by how firmly they say it',
    why: 'Little in the world is always or never so: who knows nothing leaves such choices out.',
    wrong:
      '## How does water cross a membrane?\n\n- (x) Through channels, and slowly by itself\n- ( ) Always with the help of ATP\n- ( ) Never without a carrier\n',
    right:
      '## How does water cross a membrane?\n\n- (x) Through channels, and slowly by itself\n- ( ) With the help of ATP\n- ( ) By binding to a carrier\n',
  }),
  'quiz/uneven-choices': define<{ ending: 'a' | 'no' }>({
    severity: 'note',
    title: 'The right choice alone ends in another way',
    message: ({ ending }) => `the right choice alone ends with ${ending} full stop`,
    hint: () => 'end all choices alike: sentences with a full stop, phrases without',
    why: 'What differs is looked at first. The right choice is often copied from the text, and its full stop with it.',
    wrong:
      '## Why was the airlift needed?\n\n- (x) The roads were closed.\n- ( ) The planes were new\n- ( ) The winter was mild\n',
    right:
      '## Why was the airlift needed?\n\n- (x) The roads were closed\n- ( ) The planes were new\n- ( ) The winter was mild\n',
  }),
  'quiz/overlapping-choices': define<{ one: string; other: string }>({
    severity: 'note',
    title: 'Two choices can be right at once',
    message: ({ one, other }) => `“${one}” and “${other}” overlap`,
    hint: () =>
      'let each choice exclude the others:  0–9, 10–19, 20–29;  or ask for several right answers with [x]',
    why: 'A learner whose answer lies in both has no way to be right for sure.',
    wrong: '## How many states joined?\n\n- ( ) 0–10\n- (x) 10–20\n- ( ) 20–30\n',
    right: '## How many states joined?\n\n- ( ) 0–9\n- (x) 10–19\n- ( ) 20–29\n',
  }),
  'quiz/numbers-unordered': define<{ first: string }>({
    severity: 'note',
    title: 'Choices that are numbers stand in no order',
    message: ({ first }) => `the numbers from “${first}” on are neither rising nor falling`,
    hint: () => 'write them from the smallest to the largest',
    why: 'Learners search for the number that they found. In order it is found at once, and the place of the right one is not chosen by the author’s habit.',
    wrong: '## In which year did the airlift end?\n\n- ( ) 1955\n- (x) 1949\n- ( ) 1961\n',
    right: '## In which year did the airlift end?\n\n- (x) 1949\n- ( ) 1955\n- ( ) 1961\n',
  }),
  'quiz/all-of-the-above': define<{ text: string }>({
    severity: 'note',
    title: 'A choice speaks of the other choices',
    message: ({ text }) => `“${text}” is answered by knowing a part`,
    hint: () => 'ask for several right answers with [x], or write another wrong choice',
    why: 'Who knows two of the choices to be right, or one to be wrong, can tell without knowing the rest; and an LMS that shuffles choices makes it nonsense.',
    wrong: '## Which states founded NATO?\n\n- ( ) Canada\n- ( ) Norway\n- (x) All of the above\n',
    right: '## Which states founded NATO?\n\n- [x] Canada\n- [x] Norway\n- [ ] Sweden\n',
  }),
  'quiz/right-place': define<{ title: string; count: number; place: number }>({
    severity: 'note',
    title: 'The right choice always stands at the same place',
    message: ({ title, count, place }) =>
      `in all ${count} questions of “${title}” choice ${place} is the right one, and choices are not shuffled`,
    hint: () => 'write  shuffle: answers  at the top of the quiz, or move the right choices about',
    why: 'Learners find it out after three questions and stop reading.',
    wrong: `---\ntitle: T\n---\n${['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `\n## What is ${name}?\n\n- (x) ${name}1\n- ( ) ${name}2\n`).join('')}`,
    right: `---\ntitle: T\nshuffle: answers\n---\n${['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `\n## What is ${name}?\n\n- (x) ${name}1\n- ( ) ${name}2\n`).join('')}`,
  }),
  'quiz/one-verdict': define<{ title: string; count: number; verdict: 'true' | 'false' }>({
    severity: 'note',
    title: 'All statements of a quiz are true, or all are false',
    message: ({ title, count, verdict }) => `all ${count} statements to judge in “${title}” are ${verdict}`,
    hint: ({ verdict }) => `make some of them ${verdict === 'true' ? 'false' : 'true'}`,
    why: 'Learners find it out after three statements and stop reading.',
    wrong: `---\ntitle: T\n---\n${['Ice', 'Oil', 'Tar', 'Ash', 'Tin', 'Wax', 'Dew', 'Gas', 'Ink', 'Mud'].map((name) => `\n## ${name} is matter.\n\n- (x) True\n- ( ) False\n`).join('')}`,
    right: `---\ntitle: T\n---\n${['Ice', 'Oil', 'Tar', 'Ash', 'Tin', 'Wax', 'Dew', 'Gas', 'Ink'].map((name) => `\n## ${name} is matter.\n\n- (x) True\n- ( ) False\n`).join('')}\n## Light is matter.\n\n- ( ) True\n- (x) False\n`,
  }),
};
