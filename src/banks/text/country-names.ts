/** Names in wide use for one country, so that each of them may be typed. */
const alsoCalled: readonly (readonly string[])[] = [
  ['Britain', 'Great Britain', 'United Kingdom', 'UK', 'U.K.'],
  ['Soviet Union', 'USSR', 'U.S.S.R.'],
  ['Netherlands', 'Holland'],
  ['Czechia', 'Czech Republic'],
  ['Iran', 'Persia'],
  ['Myanmar', 'Burma'],
  ['Sri Lanka', 'Ceylon'],
  ['Thailand', 'Siam'],
  ['Türkiye', 'Turkey'],
  ['Côte d’Ivoire', "Côte d'Ivoire", 'Ivory Coast'],
  ['Eswatini', 'Swaziland'],
];

/** States of the past, and names of today’s in wide use, which the data of Unicode lack. */
export const furtherStates: readonly string[] = [
  'Soviet Union',
  'East Germany',
  'West Germany',
  'Czechoslovakia',
  'Yugoslavia',
  'Prussia',
  'Britain',
  'England',
  'Scotland',
  'Czech Republic',
  'Holland',
  'North Vietnam',
  'South Vietnam',
  'Persia',
  'Burma',
  'Ceylon',
  'Siam',
];

/** All names of a country, the one that is given first. */
export const namesOfCountry = (name: string): readonly string[] => {
  const all = alsoCalled.find((names) => names.includes(name)) ?? [];
  return [name, ...all.filter((other) => other !== name)];
};
