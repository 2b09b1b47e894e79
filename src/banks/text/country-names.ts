/** Names in wide use for one country, so that each of them may be typed. */
const alsoCalled: readonly (readonly string[])[] = [
  ['Britain', 'Great Britain', 'United Kingdom', 'UK', 'U.K.'],
  ['England', 'Britain', 'Great Britain'],
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
  const all =
    alsoCalled.find(([first]) => first === name) ?? alsoCalled.find((names) => names.includes(name)) ?? [];
  return [name, ...all.filter((other) => other !== name)];
};

/** Capitals and peoples whose names do not begin as their country’s does. */
const toldBy: Readonly<Record<string, string>> = {
  Argentina: 'Buenos',
  Austria: 'Vienna Viennese Habsburg',
  Belgium: 'Brussels',
  Britain: 'British English London',
  China: 'Beijing Peking',
  Cuba: 'Havana',
  Czechoslovakia: 'Prague',
  Denmark: 'Danish Danes Copenhagen',
  Egypt: 'Cairo',
  England: 'London British',
  Finland: 'Finnish Finns Helsinki',
  France: 'French Frenchmen Paris Versailles',
  Germany: 'Berlin Bonn Reich',
  Greece: 'Greek Greeks Athens',
  Hungary: 'Budapest Magyar',
  India: 'Delhi',
  Iran: 'Persian Tehran',
  Iraq: 'Baghdad',
  Ireland: 'Irish Dublin',
  Italy: 'Rome Roman',
  Japan: 'Tokyo',
  Netherlands: 'Dutch Amsterdam Hague',
  Philippines: 'Filipino Filipinos Manila',
  Poland: 'Polish Poles Warsaw',
  Portugal: 'Lisbon',
  Prussia: 'Berlin',
  Russia: 'Moscow Kremlin Petersburg Tsar',
  Scotland: 'Scots Scottish Edinburgh',
  'Soviet Union': 'Moscow Kremlin Russian Russians',
  Spain: 'Spanish Spaniards Madrid',
  Sweden: 'Stockholm',
  Switzerland: 'Swiss',
  Turkey: 'Turks Ottoman Istanbul Ankara',
  Vietnam: 'Hanoi Saigon',
  Wales: 'Welsh',
};

/** Whether a text names the people or the capital of a country. */
export const tellsCountry = (text: string, country: string): boolean => {
  const words = new Set(text.match(/\p{Lu}\p{L}+/gu));
  return namesOfCountry(country).some((name) => toldBy[name]?.split(' ').some((word) => words.has(word)));
};
