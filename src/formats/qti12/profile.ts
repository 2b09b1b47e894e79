import type { RichProfile } from '../format.ts';

const names = (list: string): readonly string[] => list.split(' ');

/** What both of Canvas's allow-lists keep, the older and the newer one (design/canvas-html.json). MathML stays with its attributes. */
export const profile: RichProfile = {
  elements: new Set([
    ...names(
      'a b blockquote br caption cite code col hr h1 h2 h3 h4 h5 h6 del ins colgroup dd div dl dt em figure figcaption i img li ol p pre q ' +
        'small source span strong sub sup abbr table tbody td tfoot th thead tr u ul video track audio mark',
    ),
    ...names(
      'annotation annotation-xml math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms ' +
        'mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics',
    ),
  ]),
  attributes: {
    '*': names('class id title role lang dir'),
    a: names('href target name'),
    blockquote: names('cite'),
    q: names('cite'),
    col: names('span width'),
    colgroup: names('span width'),
    img: names('align alt height src width longdesc'),
    ol: names('start type'),
    ul: names('type'),
    table: names('summary width border cellpadding cellspacing'),
    tr: names('align valign'),
    td: names('abbr colspan rowspan width align valign'),
    th: names('abbr colspan rowspan width align valign scope'),
    source: names('src type'),
    video: names('src poster width height controls muted playsinline'),
    audio: names('src controls muted'),
    track: names('default kind label src srclang'),
    math: names('display alttext xmlns'),
    annotation: names('encoding'),
    'annotation-xml': names('encoding'),
    mi: names('mathvariant'),
    mo: names('fence form largeop movablelimits separator stretchy symmetric accent lspace rspace'),
    mstyle: names('displaystyle scriptlevel'),
    mtable: names('columnalign rowalign columnlines rowlines'),
    mtd: names('columnspan rowspan'),
    menclose: names('notation'),
    mover: names('accent'),
    munder: names('accentunder'),
    munderover: names('accent accentunder'),
    mfrac: names('linethickness'),
  },
};
