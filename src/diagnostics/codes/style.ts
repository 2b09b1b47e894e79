import { define } from '../define.ts';

/** Matters of style: notes of `coursewright check`, which `--strict` passes over. */
export const styleCodes = {
  'pictures/alt-says-picture': define<{ opening: string }>({
    severity: 'note',
    title: 'An alternative text says that it is one of a picture',
    message: ({ opening }) => `the alternative text begins with “${opening}”`,
    hint: () => 'begin with what is shown',
    why: 'Screen readers say “image” before they read the text: it would be said twice.',
    wrong: '![Image of an animal cell](images/cell.png)\n',
    right: '![An animal cell, its nucleus in the middle](images/cell.png)\n',
  }),
  'pictures/long-alt': define<{ length: number; most: number }>({
    severity: 'note',
    title: 'An alternative text is very long',
    message: ({ length, most }) =>
      `the alternative text has ${length} characters; more than ${most} are hard to follow`,
    hint: () =>
      'say in a sentence what the picture shows, and the rest in the text, where all learners can read it',
    why: 'Screen readers read an alternative text in one go: it can not be read word by word, nor gone back in.',
    wrong:
      '![A cell. The nucleus is in the middle, and around it there are many small bodies of which each one has its own task. The nucleus is in the middle, and around it there are many small bodies of which each one has its own task. The nucleus is in the middle, and around it there are many small bodies of which each one has its own task. ](images/cell.svg)\n',
    right:
      '![A cell with its nucleus in the middle and many small bodies around it](images/cell.svg)\n\nEach of the small bodies has its own task.\n',
  }),
  'pictures/heavy': define<{ path: string; size: string; most: string }>({
    severity: 'note',
    title: 'A picture weighs much',
    message: ({ path, size, most }) =>
      `${path} weighs ${size}; ${most} are enough for a picture that fills the page`,
    hint: () => 'save it with fewer pixels, or as WebP or JPEG with more compression',
    why: 'Learners with a slow line wait for it, and it travels in every package.',
  }),
  'pictures/large': define<{ path: string; width: number; height: number; most: number }>({
    severity: 'note',
    title: 'A picture has more pixels than a page can show',
    message: ({ path, width, height, most }) =>
      `${path} has ${width} × ${height} pixels; more than ${most} on a side are never shown`,
    hint: ({ most }) => `scale it down to ${most} pixels or less`,
    why: 'The column of a page is 672 pixels wide, on the finest screens three dots for each: what is more is loaded and thrown away.',
    wrong: '![A map](images/map-9000-by-9000.png)\n',
    right: '![A map](images/map.png)\n',
  }),
  'files/unused': define<{ path: string }>({
    severity: 'note',
    title: 'A file is used by no page',
    message: ({ path }) => `no page shows or links ${path}`,
    hint: () => 'use it, remove it, or begin its name with _ to keep it without being told',
    why: 'Files that nothing uses are in no package: perhaps a page should show this one and does not.',
    wrong: 'Words, and beside the page a file map.svg.\n',
    right: '![A map](map.svg)\n',
  }),
  'media/no-captions': define<{ file: string; captions: string }>({
    severity: 'note',
    title: 'A recording has neither captions nor a transcript',
    message: ({ file }) => `the recording ${file} has neither captions nor a transcript`,
    hint: ({ captions }) =>
      `put captions beside it as ${captions}, or write a transcript after it:  > [!TRANSCRIPT]`,
    why: 'Learners who can not hear it, or sit in a train, learn nothing from it (WCAG 2.2, 1.2.1 and 1.2.2).',
    wrong: '![The speech at Fulton](talk.mp3)\n',
    right: '![The speech at Fulton](talk.mp3)\n\n> [!TRANSCRIPT]\n> From Stettin in the Baltic ...\n',
  }),
  'quiz/long-heading': define<{ length: number; most: number }>({
    severity: 'note',
    title: 'A prompt is very long',
    message: ({ length, most }) =>
      `this prompt has ${length} characters; gradebooks and reports show ${most}`,
    hint: () => 'ask in the heading, and write what leads up to it below',
    why: 'The heading is what learners read last before they answer, and what an LMS shows in its reports, cut after 250 characters.',
    wrong:
      '## In June 1948, after the western powers had introduced a new currency in their zones, the Soviet Union closed the roads, the railways and the canals that led to the western sectors of Berlin, which lay deep in the Soviet zone, so that two million people were cut off. What did the western powers do?\n\n= an airlift\n',
    right:
      '## What did the western powers do? {#response}\n\nIn June 1948 the Soviet Union closed the roads, the railways and the canals to the western sectors of Berlin.\n\n= an airlift\n',
  }),
  'quiz/long-question': define<{ words: number; most: number }>({
    severity: 'note',
    title: 'A question is very long',
    message: ({ words, most }) =>
      `this question has a text of ${words} words; after ${most} it is no longer clear what it asks`,
    hint: () => 'put the text into a question of its own with {text}, before those that ask about it',
    why: 'A long text tests reading before it tests the subject. As a text of its own it can be read once and asked about several times.',
  }),
  'quiz/longest-is-right': define<{ right: number; longest: number }>({
    severity: 'note',
    title: 'The right choice is by far the longest',
    message: ({ right, longest }) =>
      `the right choice has ${right} characters, the longest of the others ${longest}: its length gives it away`,
    hint: () => 'shorten it and put the reason into its feedback, or make the others as full',
    why: 'Who knows nothing takes the longest choice, because authors hedge what is right. A question that is answered so tells nothing.',
    wrong:
      '## Why was the airlift needed?\n\n- (x) Because roads, railways and canals to the western sectors were closed from June 1948 on\n- ( ) It was cheaper\n- ( ) It was faster\n',
    right:
      '## Why was the airlift needed?\n\n- (x) Roads and railways were closed\n  > From June 1948 on, and the canals too.\n- ( ) Planes were cheaper than trains\n- ( ) The winter closed the roads\n',
  }),
  'quiz/no-feedback': define<{ title: string; count: number; total: number }>({
    severity: 'note',
    title: 'Questions without feedback',
    message: ({ title, count, total }) =>
      count === total
        ? `no question of “${title}” says why an answer is right or wrong`
        : `${count} of the ${total} questions of “${title}” do not say why an answer is right or wrong`,
    hint: () => 'write a quote under a choice, or  > [!FEEDBACK]  or  > [!SOLUTION]  after the answers',
    why: 'Feedback with a reason is what learners learn most from in a quiz. “Not right” leaves them where they were.',
    wrong: '## When did the airlift end?\n\n- (x) 1949\n- ( ) 1948\n',
    right: '## When did the airlift end?\n\n- (x) 1949\n- ( ) 1948\n  > That is when it began.\n',
  }),
  'quiz/similar-question': define<{ text: string }>({
    severity: 'note',
    title: 'Two questions are nearly the same',
    message: ({ text }) => `another question asks nearly the same and has the same answer: “${text}”`,
    hint: () => 'keep the better one, or ask for something else',
    why: 'A quiz that draws both asks one thing twice, and who knows it counts twice.',
    wrong:
      '## In which year did the airlift to Berlin end?\n\n= "1949"\n\n## In which year did the airlift to Berlin finally end?\n\n= "1949"\n',
    right:
      '## In which year did the airlift to Berlin begin?\n\n= 1948\n\n## In which year did the airlift to Berlin end?\n\n= 1949\n',
  }),
};
