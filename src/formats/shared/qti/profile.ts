import type { RichProfile } from '../../format.ts';
import { mathAttributes, mathElements } from '../mathml.ts';
import type { QtiVersion } from './version.ts';

const names = (list: string): readonly string[] => list.split(' ');

/** XHTML that every version takes (imsqti_v2p1p2.xsd), MathML, and recordings, which earlier versions show as `object`. */
const everywhere = names(
  'a abbr audio b blockquote br caption cite code dd dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i img kbd li ol p pre q samp small span ' +
    'strong sub sup table tbody td tfoot th thead tr ul var video',
);

/** What version 3 takes of HTML5 besides. */
const html5 = names(
  'article aside bdi bdo details figcaption figure footer header section source summary track',
);

const recorded = 'src controls loop muted aria-label';

/** What the text fields of a version hold. `lang` is written as `xml:lang`. */
export const profileOf = (version: QtiVersion): RichProfile => ({
  elements: new Set([...everywhere, ...mathElements, ...(version.html5 ? html5 : [])]),
  attributes: {
    '*': names(version.html5 ? 'class lang dir' : 'class lang'),
    a: names('href'),
    audio: names(version.html5 ? recorded : `${recorded} title`),
    blockquote: names('cite'),
    img: names('src alt width height'),
    q: names('cite'),
    td: names('colspan rowspan'),
    th: names('colspan rowspan scope abbr'),
    video: names(`${version.html5 ? recorded : `${recorded} title`} poster width height`),
    source: names('src type'),
    track: names('src kind srclang label default'),
    ...mathAttributes,
  },
});
