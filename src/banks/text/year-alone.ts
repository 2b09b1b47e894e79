/** Words of a language after which a year is rounded, a span or one of several, and words that point at another sentence. */
interface Words {
  readonly vague: RegExp;
  readonly leaning: RegExp;
}

const wordsOf = (vague: string, leaning: string): Words => ({
  vague: new RegExp(`(?<![\\p{L}])(?:${vague})(?![\\p{L}])`, 'iu'),
  leaning: new RegExp(`(?<![\\p{L}])(?:${leaning})(?![\\p{L}])`, 'iu'),
});

/** Where none are known, nothing is asked. */
const languages: Readonly<Record<string, Words>> = {
  fr: wordsOf(
    "vers|environ|depuis|entre|jusqu['’]en|avant|après|dès|années|siècle|à partir",
    "ils?|elles?|ce|cet|cette|ces|cela|ceci|celui|celle|ceux|celles|c['’]est|lui|leur|leurs|son|sa|ses|y|en (?=\\p{L}{3,}(?:t|nt) )",
  ),
  de: wordsOf(
    'um|etwa|seit|zwischen|bis|vor|nach|ab|rund|ungefähr|jahre|jahren|jahrhundert',
    'er|sie|es|ihn|ihm|ihr|ihre|ihrer|ihrem|ihren|sein|seine|seiner|seinem|seinen|dies|dieser|diese|dieses|diesem|diesen|jener|jene|jenes|dort|dabei|dadurch|damit|damals|daraus|davon|dazu|derselbe|dieselbe',
  ),
  es: wordsOf(
    'hacia|desde|entre|hasta|antes|después|años|siglo|alrededor|a partir',
    'él|ella|ellos|ellas|ello|este|esta|estos|estas|esto|ese|esa|esos|esas|eso|aquel|aquella|su|sus|lo|le|les|allí|entonces',
  ),
  it: wordsOf(
    'verso|circa|dal|tra|fra|fino|prima|dopo|anni|secolo',
    'egli|ella|esso|essa|essi|esse|lui|lei|loro|questo|questa|questi|queste|quello|quella|suo|sua|suoi|sue|ne|vi|allora',
  ),
  pt: wordsOf(
    'por volta|cerca|desde|entre|até|antes|depois|anos|século|a partir',
    'ele|ela|eles|elas|este|esta|estes|estas|isto|esse|essa|isso|aquele|aquela|seu|sua|seus|suas|lhe|lhes|então',
  ),
};

/** The only year of a sentence in another language than English, where nothing makes it vague and a name ties it to one event. */
export const yearAlone = (
  sentence: string,
  language: string,
): { readonly year: number; readonly at: number } | { readonly reason: string } => {
  const words = languages[language.toLowerCase().split('-')[0] ?? ''];
  if (!words) return { reason: 'the language’s grammar is not known' };
  const years = [
    ...sentence.matchAll(/(?<![\p{L}\p{N}.,/–-])(?:1\d{3}|20[0-2]\d)(?![\p{L}\p{N}/–-]|[.,]\d)/gu),
  ];
  const [found] = years;
  if (!found || years.length > 1) return { reason: 'it has no year, or none that is alone' };
  if (words.vague.test(sentence)) return { reason: 'its year is not exact' };
  if (words.leaning.test(sentence))
    return { reason: 'it points at something that the sentence does not name' };
  if (!/\p{Lu}[\p{L}\p{M}’'-]+ (?:(?:de|von|van|du|di) )?\p{Lu}[\p{L}\p{M}’'-]+|[«„“"]/u.test(sentence))
    return { reason: 'it names nothing that would make it one of its kind' };
  return { year: Number(found[0]), at: found.index };
};
