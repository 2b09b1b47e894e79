const names = (list: string): readonly string[] => list.split(' ');

/** Presentation MathML as MathML 2 and 3 have it (Mathematical Markup Language 2.0, 3): the part that formulas from TeX use. */
export const mathElements: readonly string[] = names(
  'math semantics annotation mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded mphantom menclose ' +
    'msub msup msubsup munder mover munderover mtable mtr mtd',
);

const token = names('mathvariant mathsize mathcolor mathbackground');

/** Attributes by element. Those of MathML Core that its elders do not know are left out. */
export const mathAttributes: Readonly<Record<string, readonly string[]>> = {
  math: names('xmlns display'),
  annotation: names('encoding'),
  mi: token,
  mn: token,
  ms: token,
  mtext: token,
  mo: [...token, ...names('form fence separator lspace rspace stretchy symmetric largeop movablelimits')],
  mspace: names('width height depth'),
  mpadded: names('width height depth lspace'),
  mstyle: names('displaystyle scriptlevel mathsize mathcolor mathbackground'),
  mfrac: names('linethickness'),
  menclose: names('notation'),
  mover: names('accent'),
  munder: names('accentunder'),
  munderover: names('accent accentunder'),
  mtable: names('displaystyle'),
  mtd: names('columnalign rowspan columnspan'),
};
