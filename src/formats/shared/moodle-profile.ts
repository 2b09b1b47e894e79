import type { RichProfile } from '../format.ts';

const media: ReadonlySet<string> = new Set('audio img source track video'.split(' '));

const names = (list: string): readonly string[] => list.split(' ');

/**
 * What Moodle still shows after it has cleaned a text: XHTML 1.1, HTML5's media, class and a few more attributes. Other
 * HTML5 elements and MathML are unwrapped there to bare text (tried on 5.1).
 */
export const moodleProfile: RichProfile = {
  elements: new Set(
    names(
      'a abbr audio b blockquote br caption cite code col colgroup dd del dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li ol p pre q s ' +
        'samp small source span strong sub sup table tbody td tfoot th thead tr track u ul var video',
    ),
  ),
  attributes: {
    '*': names('class lang dir title'),
    a: names('href'),
    audio: names('src controls loop muted preload'),
    blockquote: names('cite'),
    col: names('span'),
    colgroup: names('span'),
    img: names('src alt width height'),
    li: names('value'),
    ol: names('start type'),
    q: names('cite'),
    source: names('src type'),
    td: names('colspan rowspan headers'),
    th: names('colspan rowspan headers scope abbr'),
    track: names('src kind srclang label default'),
    video: names('src controls loop muted preload poster width height'),
  },
};

/** The same for files of text that bring nothing along. */
export const moodleTextProfile: RichProfile = {
  ...moodleProfile,
  elements: new Set(
    [...(moodleProfile.elements === 'all' ? [] : moodleProfile.elements)].filter((name) => !media.has(name)),
  ),
  files: false,
};
