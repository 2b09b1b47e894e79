const names = (list: string): readonly string[] => list.split(' ');

/** Take SI prefixes. */
const prefixable = names(
  'm g s A K mol cd rad sr Hz N Pa J W C V F Ω Ohm S Wb T H lm lx Bq Gy Sv kat L l eV bar cal',
);
const prefixes = ['', ...names('Q R Y Z E P T G M k h da d c m µ μ u n p f a z y r q')];

const single = names('% ° °C °F min h d year atm in ft mi lb oz mph kWh ha t');

const currencySigns = names('€ £ ¥ $');

/** ISO 4217, what is in use. */
const currencies = names(
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY ' +
    'COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS ' +
    'INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP ' +
    'MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR ' +
    'SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV ' +
    'WST XAF XCD XOF XPF YER ZAR ZMW ZWG',
);

const known: ReadonlySet<string> = new Set([
  ...prefixable.flatMap((unit) => prefixes.map((prefix) => prefix + unit)),
  ...single,
  ...currencySigns,
  ...currencies,
]);

/** Currency signs may stand before the number. */
export const isCurrencySign = (text: string): boolean => currencySigns.includes(text);

/** A unit of the closed list, or a product, quotient or power of such: `kg`, `m/s²`, `N m`, `J/(kg·K)`, `m2`. */
export const isUnit = (text: string): boolean => {
  if (known.has(text)) return true;
  // The longest has eight factors of a few letters.
  if (text.length > 80) return false;
  const factors = text.normalize('NFC').split(/[·⋅*/]| (?=[^\s·⋅*/])/);
  if (factors.length > 8) return false;
  return balanced(text) && factors.every((factor, index) => isFactor(factor.replace(/^\(|\)$/g, ''), index));
};

const balanced = (text: string): boolean => {
  const open = text.indexOf('(');
  if (open < 0) return !text.includes(')');
  return text[open - 1] === '/' && text.endsWith(')') && open === text.lastIndexOf('(');
};

const isFactor = (factor: string, index: number): boolean => {
  if (factor === '1') return index === 0;
  const match = /^([^\d²³⁻¹⁴⁵⁶^-]+)(?:\^?[-\u2212]?[1-9]|⁻?[¹²³⁴⁵⁶])?$/.exec(factor);
  const base = match?.[1];
  return base !== undefined && known.has(base);
};
