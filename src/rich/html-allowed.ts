const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that authors may write as raw HTML: text-level, lists, tables, figures, details, MathML, media. */
export const allowedElements: ReadonlySet<string> = names(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr ' +
    'p div h1 h2 h3 h4 h5 h6 hr pre blockquote section article aside header footer address ' +
    'ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td ' +
    'figure figcaption img picture source details summary audio video track ' +
    'math semantics annotation annotation-xml mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom ' +
    'msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd menclose mfenced',
);

/** Elements whose content is no text for readers: they go with all they hold. */
export const droppedElements: ReadonlySet<string> = names(
  'script style template noscript object applet head title textarea select frame frameset noframes link meta base',
);

/** Elements that stand in no paragraph. */
export const blockElements: ReadonlySet<string> = names(
  'address article aside blockquote details div dl fieldset figure footer h1 h2 h3 h4 h5 h6 header hr ol p pre section table ul',
);

export const mathNamespace = 'http://www.w3.org/1998/Math/MathML';

const everywhere = names('id class title lang dir role');

const byElement: Readonly<Record<string, ReadonlySet<string>>> = {
  a: names('href'),
  abbr: names('title'),
  audio: names('src controls loop muted preload'),
  blockquote: names('cite'),
  col: names('span'),
  colgroup: names('span'),
  data: names('value'),
  del: names('cite datetime'),
  details: names('open'),
  img: names('src alt width height'),
  ins: names('cite datetime'),
  li: names('value'),
  ol: names('start type reversed'),
  q: names('cite'),
  source: names('src type media'),
  td: names('colspan rowspan headers'),
  th: names('colspan rowspan headers scope abbr'),
  time: names('datetime'),
  track: names('src kind srclang label default'),
  video: names('src controls loop muted preload poster width height'),
};

const mathAttributes = names(
  'display mathvariant dir encoding accent accentunder columnalign columnlines columnspacing columnspan depth displaystyle fence form height largeop ' +
    'linethickness lspace maxsize minsize movablelimits notation rowalign rowlines rowspacing rowspan rspace scriptlevel separator stretchy symmetric voffset width alttext',
);

/** Whether an attribute stays. `style`, and whatever is not named, does not. */
export const allowedAttribute = (element: string, name: string, value: string): boolean => {
  if (name === 'id') return value !== '' && !/\s/.test(value);
  if (everywhere.has(name) || name.startsWith('aria-')) return true;
  if (byElement[element]?.has(name)) return true;
  return isMathml(element) && mathAttributes.has(name);
};

/** Whether an element is one of MathML: `math`, or a part of it. */
export const isMathml = (element: string): boolean =>
  /^(?:m[a-z]+|semantics|annotation(?:-xml)?)$/.test(element) && element !== 'mark';
