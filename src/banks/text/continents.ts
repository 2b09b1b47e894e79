/** Countries by their codes (ISO 3166-1) and the continents that geographers count them to; states of the past by name. */
const members: Readonly<Record<string, string>> = {
  africa:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG ER ET GA GH GM GN GQ GW KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RW SC SD SL SN SO SS ST SZ TD TG TN TZ UG ZA ZM ZW',
  america:
    'AG AR BB BO BR BS BZ CA CL CO CR CU DM DO EC GD GT GY HN HT JM KN LC MX NI PA PE PY SR SV TT US UY VC VE',
  asia: 'AE AF AM AZ BD BH BN BT CN CY GE ID IL IN IQ IR JO JP KG KH KP KR KW KZ LA LB LK MM MN MV MY NP OM PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE',
  europe:
    'AD AL AT BA BE BG BY CH CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM UA VA XK',
  oceania: 'AU FJ FM KI MH NR NZ PG PW SB TO TV VU WS',
};

const formerly: Readonly<Record<string, string>> = {
  'Soviet Union': 'europe',
  'East Germany': 'europe',
  'West Germany': 'europe',
  Czechoslovakia: 'europe',
  Yugoslavia: 'europe',
  Prussia: 'europe',
  Britain: 'europe',
  England: 'europe',
  Scotland: 'europe',
  'Czech Republic': 'europe',
  Holland: 'europe',
  'North Vietnam': 'asia',
  'South Vietnam': 'asia',
  Persia: 'asia',
  Burma: 'asia',
  Ceylon: 'asia',
  Siam: 'asia',
};

/** States of the past, and names of today’s in wide use, which the data of Unicode lack. */
export const furtherStates: readonly string[] = Object.keys(formerly);

/** Made when the first country is asked for. */
const made: { continents?: ReadonlyMap<string, string> } = {};

/** The continent of a country by its English name; none of what is only a part of one, or lies far from its own. */
export const continentOf = (country: string): string | undefined => {
  made.continents ??= listContinents();
  return made.continents.get(country);
};

const listContinents = (): ReadonlyMap<string, string> => {
  const regions = new Intl.DisplayNames('en', { type: 'region' });
  const today = Object.entries(members).flatMap(([continent, codes]) =>
    codes.split(' ').map((code) => [(regions.of(code) ?? code).normalize('NFC'), continent] as const),
  );
  return new Map([...today, ...Object.entries(formerly)]);
};
