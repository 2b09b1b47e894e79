import type { RichProfile } from '../format.ts';
import { mathAttributes, mathElements } from '../shared/mathml.ts';

const names = (list: string): readonly string[] => list.split(' ');

/** The XHTML subset of QTI 2.1 (imsqti_v2p1p2.xsd), and MathML for formulas. `lang` is written as `xml:lang`. */
export const profile: RichProfile = {
  elements: new Set([
    ...names(
      'a abbr b blockquote br caption cite code dd dfn div dl dt em h1 h2 h3 h4 h5 h6 hr i img kbd li ol p pre q samp small span strong sub sup ' +
        'table tbody td tfoot th thead tr ul var',
    ),
    ...mathElements,
  ]),
  attributes: {
    ...mathAttributes,
    '*': names('class lang'),
    a: names('href'),
    blockquote: names('cite'),
    img: names('src alt width height'),
    q: names('cite'),
    td: names('colspan rowspan'),
    th: names('colspan rowspan scope abbr'),
  },
};
