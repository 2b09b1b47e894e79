import { define } from '../define.ts';

const isSound = (address: string): boolean =>
  /\.(?:mp3|m4a|aac|og[agv]|opus|wav|flac|mp4|m4v|webm|mov)$/i.test(address);

const fencePlaces: Readonly<Record<string, string>> = {
  check:
    'a check stands in a lesson, not inside another block, a list, a quotation, a quiz or a key-term page',
  tabs: 'tabs stand in a page, not in a list, a quotation, a quiz or a question',
  pool: 'a draw stands in a quiz, between questions, and in no list or quotation',
};

export const markdownCodes = {
  'markdown/missing-alt': define<{ address: string }>({
    severity: 'error',
    title: 'A picture has no alternative text',
    message: ({ address }) =>
      `the ${isSound(address) ? 'recording' : 'picture'} “${address}” has no alternative text`,
    hint: () =>
      'say in the square brackets what it shows or holds, or write {decorative} after a picture that shows nothing to learn',
    why: 'Learners who cannot see a picture hear this text in its place.',
    wrong: '![](images/cell.png)\n',
    right: '![An animal cell, its nucleus in the middle](images/cell.png)\n',
  }),
  'markdown/decorative-with-text': define<{ text: string }>({
    severity: 'warning',
    title: 'A decorative picture with a text',
    message: ({ text }) => `the picture is called decorative, so its text “${text}” is not used`,
    hint: () => 'take {decorative} away where the picture shows something to learn, else the text',
    why: 'A decorative picture is passed over by screen readers.',
    wrong: '![An animal cell](images/cell.png){decorative}\n',
    right: '![An animal cell](images/cell.png)\n',
  }),
  'markdown/broken-address': define<{ written: string }>({
    severity: 'error',
    title: 'A picture or link with a space in it',
    message: ({ written }) => `“${written}” is text in Markdown, for a space stands where none can`,
    hint: () =>
      'put an address with spaces in pointed brackets, ![...](<my cell.png>), write anchors with - for spaces, and no space before the round brackets',
    why: 'Learners would see the brackets instead of the picture or the link.',
    wrong: '![An animal cell](images/my cell.png)\n',
    right: '![An animal cell](<images/my cell.png>)\n',
  }),
  'markdown/open-math': define<Record<string, never>>({
    severity: 'error',
    title: 'A formula is not closed',
    message: () => '“$$” begins a formula that is not closed before the next blank line',
    hint: () => 'close it with “$$”, or write \\$\\$ for two dollar signs',
    why: 'Where a formula ends cannot be guessed: all that follows might belong to it.',
    wrong: '$$\nE = mc^2\n',
    right: '$$\nE = mc^2\n$$\n',
  }),
  'markdown/unknown-setting': define<{ name: string; meant: string; known: string }>({
    severity: 'error',
    title: 'An unknown setting in braces',
    message: ({ name }) => `the setting “${name}” is not known here`,
    hint: ({ meant, known }) =>
      meant
        ? `did you mean “${meant}”?`
        : known
          ? `known here: ${known}`
          : 'no settings can stand here; write \\{ for a brace',
    why: 'A setting that is misspelled would have no effect, and nobody would notice.',
    wrong: '## Why? {#why pionts=2}\n',
    right: '## Why? {#why points=2}\n',
  }),
  'markdown/setting-comma': define<Record<string, never>>({
    severity: 'error',
    title: 'A comma among settings',
    message: () => 'a comma cannot stand here, among settings',
    hint: () =>
      'part settings by spaces, and put a value that holds commas in quotes: {points=2 tags="a, b"}',
    why: 'Where a value ends is told by the space after it; a comma might belong to the value.',
    wrong: '## Why? {points=2, tags=a,b}\n',
    right: '## Why? {points=2 tags="a, b"}\n',
  }),
  'markdown/curly-quotes': define<{ value: string }>({
    severity: 'error',
    title: 'Curly quotation marks around a value',
    message: ({ value }) =>
      `a curly quotation mark stands before ${value.slice(1)}, and settings need straight ones`,
    hint: () => 'write straight quotation marks: tags="a, b"; word processors and keyboards make them curly',
    why: 'Curly quotation marks are part of the value, which then ends at its first space or comma.',
    wrong: '## Why? {outcome=“LO 1”}\n',
    right: '## Why? {outcome="LO 1"}\n',
  }),
  'markdown/two-settings': define<Record<string, never>>({
    severity: 'error',
    title: 'Settings in two pairs of braces',
    message: () => 'these settings are read as text, for others follow them',
    hint: () => 'write all settings in one pair of braces at the end of the line',
    why: 'Learners would see the first ones as part of the text, and they would have no effect.',
    wrong: '## Why? {points=2} {#why}\n',
    right: '## Why? {#why points=2}\n',
  }),
  'markdown/bad-setting': define<{ name: string; value: string; expected: string }>({
    severity: 'error',
    title: 'A setting has a value that it cannot have',
    message: ({ name, value }) => `“${value}” is no value of “${name}”`,
    hint: ({ expected }) => `write ${expected}`,
    why: 'A setting that cannot be read would have no effect, and nobody would notice.',
    wrong: '## Why? {points=two}\n',
    right: '## Why? {points=2}\n',
  }),
  'markdown/repeated-setting': define<{ name: string }>({
    severity: 'error',
    title: 'A setting is given twice',
    message: ({ name }) => `the setting “${name}” is given twice`,
    hint: () => 'keep one of them',
    why: 'Which of the two is meant cannot be guessed.',
    wrong: '## Why? {points=1 points=2}\n',
    right: '## Why? {points=2}\n',
  }),
  'markdown/bad-id': define<{ id: string }>({
    severity: 'error',
    title: 'An id has signs that no id may have',
    message: ({ id }) => `“${id}” is no id`,
    hint: () => 'an id begins with a letter and holds letters a to z, digits, hyphens and underscores',
    why: 'Ids become file names, XML ids and addresses: only these signs are legal in all of them.',
    wrong: '## Why? {#1st}\n',
    right: '## Why? {#first}\n',
  }),
  'markdown/repeated-anchor': define<{ anchor: string }>({
    severity: 'error',
    title: 'Two headings have one anchor',
    message: ({ anchor }) => `the anchor “${anchor}” is already that of another heading on this page`,
    hint: () => 'give this heading another one',
    why: 'A link to the anchor could reach only one of the two.',
    wrong: '## Aid {#aid}\n\n## Foreign aid {#aid}\n',
    right: '## Aid {#aid}\n\n## Foreign aid {#foreign-aid}\n',
  }),
  'markdown/unknown-callout': define<{ name: string; meant: string }>({
    severity: 'warning',
    title: 'An unknown callout',
    message: ({ name }) => `there is no callout “[!${name}]”; it stays a quotation`,
    hint: ({ name, meant }) =>
      name === 'TRANSCRIPT'
        ? 'put it right below the recording that it belongs to'
        : meant
          ? `did you mean [!${meant}]?`
          : 'callouts of pages are [!NOTE], [!TIP], [!WARNING], [!EXAMPLE] and [!KEY]',
    why: 'Without a known name the text is shown as a quotation, without its mark.',
    wrong: '> [!REMEMBER]\n> Berlin lay in the Soviet zone.\n',
    right: '> [!KEY]\n> Berlin lay in the Soviet zone.\n',
  }),
  'markdown/unknown-fence': define<{ name: string; meant: string }>({
    severity: 'error',
    title: 'An unknown block',
    message: ({ name }) => `there is no block “::: ${name}”`,
    hint: ({ meant }) =>
      meant ? `did you mean “::: ${meant}”?` : 'blocks are ::: check, ::: tabs and, in quizzes, ::: pool',
    why: 'What a block means is told by its name alone.',
    wrong: '::: chekc\n## Why?\n- (x) So\n- ( ) Not\n:::\n',
    right: '::: check\n## Why?\n- (x) So\n- ( ) Not\n:::\n',
  }),
  'markdown/open-fence': define<{ name: string }>({
    severity: 'error',
    title: 'A block is not closed',
    message: ({ name }) => `the block “::: ${name}” is not closed`,
    hint: () => 'close it with a line of as many colons as it begins with',
    why: 'Everything up to the end of the page would belong to it.',
    wrong: '::: check\n## Why?\n- (x) So\n- ( ) Not\n',
    right: '::: check\n## Why?\n- (x) So\n- ( ) Not\n:::\n',
  }),
  'markdown/stray-fence': define<Record<string, never>>({
    severity: 'error',
    title: 'A closing line closes nothing',
    message: () => 'this line of colons closes no block',
    hint: () => 'take it away, or write as many colons as the block begins with',
    why: 'It tells that a block above does not begin where its author thought.',
    wrong: 'Some text.\n\n:::\n',
    right: 'Some text.\n',
  }),
  'markdown/uneven-fence': define<{ name: string }>({
    severity: 'error',
    title: 'A closing line of another length',
    message: ({ name }) => `this line has not as many colons as “::: ${name}”, which it seems to close`,
    hint: () => 'write as many colons as the block begins with',
    why: 'Blocks inside one another are told apart by the number of their colons.',
    wrong: '::: check\n## Why?\n- (x) So\n- ( ) Not\n::::\n',
    right: '::: check\n## Why?\n- (x) So\n- ( ) Not\n:::\n',
  }),
  'markdown/misplaced-fence': define<{ name: string }>({
    severity: 'error',
    title: 'A block stands where it cannot',
    message: ({ name }) => `a block “::: ${name}” cannot stand here`,
    hint: ({ name }) => fencePlaces[name] ?? 'move it to another page',
    why: 'Checks and tabs belong in pages, draws in quizzes; anywhere else no target could show them.',
  }),
  'markdown/no-tab': define<Record<string, never>>({
    severity: 'error',
    title: 'A block of tabs has no tab',
    message: () => 'these tabs hold no heading',
    hint: () => 'begin each tab with a heading “### Name”',
    why: 'The headings are the names of the tabs.',
    wrong: '::: tabs\nText.\n:::\n',
    right: '::: tabs\n### In 1947\nText.\n### In 1949\nText.\n:::\n',
  }),
  'markdown/empty-check': define<Record<string, never>>({
    severity: 'error',
    title: 'A knowledge check has no question',
    message: () => 'this check holds no question',
    hint: () => 'begin a question with a heading “## Question”',
    why: 'A check without a question would show nothing.',
    wrong: '::: check\n- (x) Yes\n- ( ) No\n:::\n',
    right: '::: check\n## Did the airlift end the blockade?\n- (x) Yes\n- ( ) No\n:::\n',
  }),
  'markdown/unknown-footnote': define<{ label: string }>({
    severity: 'warning',
    title: 'A footnote is referred to, but not written',
    message: ({ label }) => `there is no footnote “[^${label}]”`,
    hint: ({ label }) => `write it in a paragraph of its own: [^${label}]: ...`,
    why: 'The reference is shown as it was typed.',
    wrong: 'Kennan wrote it in 1946.[^1]\n',
    right: 'Kennan wrote it in 1946.[^1]\n\n[^1]: In February.\n',
  }),
  'markdown/unused-footnote': define<{ label: string }>({
    severity: 'warning',
    title: 'A footnote is never referred to',
    message: ({ label }) => `nothing refers to the footnote “[^${label}]”; it is not shown`,
    hint: ({ label }) => `write [^${label}] where it belongs`,
    why: 'A footnote is shown where the text refers to it, so this one is lost.',
    wrong: 'Kennan wrote it in 1946.\n\n[^1]: In February.\n',
    right: 'Kennan wrote it in 1946.[^1]\n\n[^1]: In February.\n',
  }),
  'markdown/repeated-footnote': define<{ label: string }>({
    severity: 'error',
    title: 'Two footnotes have one label',
    message: ({ label }) => `the footnote “[^${label}]” is written twice`,
    hint: () => 'give one of them another label',
    why: 'Only the first one would be shown.',
  }),
  'markdown/too-deep': define<Record<string, never>>({
    severity: 'error',
    title: 'A page is nested too deeply to be read',
    message: () => 'lists, quotations or brackets are nested too deeply to be read',
    hint: () => 'look for a long row of “>”, “-”, “[” or “*” that is not meant',
    why: 'Reading hundreds of levels needs more memory than there is; no page needs them.',
  }),
  'markdown/too-dense': define<Record<string, never>>({
    severity: 'error',
    title: 'A text with too many signs to be read',
    message: () => 'from here on the page holds too many signs such as * and [ to be read',
    hint: () => 'part the text into paragraphs, and put what is no prose into a code block',
    why: 'Finding which sign belongs to which takes time that grows with the square of a paragraph’s length; text that people write never comes near the limit.',
  }),
  'markdown/too-long-item': define<Record<string, never>>({
    severity: 'error',
    title: 'A list item that is too long to be read',
    message: () => 'this list item goes on over too many lines to be read',
    hint: () => 'put a blank line where the list ends, and between the paragraphs of the item',
    why: 'The time that reading takes grows with the square of an item’s lines; items that people write never come near the limit of some thousands.',
  }),
  'html/too-many-tags': define<{ count: number }>({
    severity: 'error',
    title: 'Too many tags that are never closed',
    message: ({ count }) => `${count} tags such as <b> or <a> are opened here and never closed`,
    hint: () => 'close each of them, or take them away',
    why: 'Each one goes on to the end of the page, so that reading takes longer with each of them.',
  }),
  'html/script': define<Record<string, never>>({
    severity: 'error',
    title: 'A script in a page',
    message: () => 'a script cannot be part of a page',
    hint: () => 'take the <script> away',
    why: 'Packages must not run code that comes with the text: an LMS may refuse them, and learners would be at risk.',
    wrong: '<script>alert(1)</script>\n',
  }),
  'html/event-handler': define<{ name: string }>({
    severity: 'error',
    title: 'An event handler in a page',
    message: ({ name }) => `the attribute “${name}” would run a script`,
    hint: () => 'take the attribute away',
    why: 'Packages must not run code that comes with the text.',
    wrong: '<b onclick="alert(1)">bold</b>\n',
    right: '<b>bold</b>\n',
  }),
  'html/unsafe-address': define<{ address: string }>({
    severity: 'error',
    title: 'An address that runs code or reads local files',
    message: ({ address }) => `the address “${address.slice(0, 80)}” is not allowed`,
    hint: () => 'link to a page or file of the course, or to an https: address',
    why: 'Addresses such as javascript: and data: can run code in the learner’s browser.',
    wrong: '[Start](javascript:start())\n',
  }),
  'html/unknown-element': define<{ name: string }>({
    severity: 'warning',
    title: 'An element that pages do not have',
    message: ({ name }) => `<${name}> is left out, its text stays`,
    hint: () => 'use Markdown, or one of the elements that the authoring guide lists',
    why: 'Only elements that every target can show are let through.',
    wrong: '<marquee>1949</marquee>\n',
  }),
  'html/dropped-element': define<{ name: string }>({
    severity: 'warning',
    title: 'An element that is left out with its content',
    message: ({ name }) => `<${name}> is left out with what it holds`,
    hint: ({ name }) =>
      name === 'style'
        ? 'take it away; looks are the theme’s matter'
        : 'take it away, and say it in Markdown',
    why: 'Style sheets, forms and plug-ins in a text would break its look or do nothing in most targets.',
    wrong: '<style>p { color: red }</style>\n',
  }),
  'html/embedded-page': define<{ address: string }>({
    severity: 'warning',
    title: 'An embedded page becomes a link',
    message: ({ address }) => `the embedded page “${address}” becomes a link`,
    hint: () => 'write the link yourself, with words that say where it leads',
    why: 'Packages work offline and load nothing from elsewhere.',
  }),
  'html/remote-picture': define<{ address: string }>({
    severity: 'warning',
    title: 'A picture or recording from elsewhere becomes a link',
    message: ({ address }) => `“${address}” lies outside the course; it becomes a link`,
    hint: () => 'put the file into the course folder, if its licence allows, and name it by its path',
    why: 'Packages work offline and load nothing from elsewhere: nothing is fetched while building either.',
    wrong: '![A map](https://example.org/map.png)\n',
    right: '![A map](images/map.png)\n',
  }),
};
