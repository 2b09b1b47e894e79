import { primaryLanguage } from '../../model/primary-language.ts';
import { mostLanguages, remembering } from '../remembering.ts';
import { fold } from './words.ts';

/**
 * Articles, prepositions, conjunctions and pronouns of a language: what stands in a name, `Canal de Panamá`, without saying
 * anything. The stop words of search engines hold words of meaning as well, `Tag` and `groß`, which would give a term away.
 */
const lists: Readonly<Record<string, string>> = {
  de: `der die das den dem des ein eine einen einem einer eines und oder in im an am auf aus bei mit nach von vom vor zu zum zur für durch
    gegen ohne um über unter zwischen als wie bis seit nicht sich ist sind war waren`,
  es: 'el la los las lo un una unos unas de del a al y e o u en con por para sin sobre entre desde hasta que su sus se como no es son fue fueron era eran',
  fr: 'le la les l un une des du de d à au aux et ou en dans par pour sur sans sous avec entre vers chez que qui se ne pas son sa ses est sont fut furent était étaient',
  it: `il lo la i gli le l un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dallo dalla dai dagli dalle
    in nel nello nella nei negli nelle su sul sullo sulla sui sugli sulle con per tra fra e ed o che si non è sono fu furono era erano`,
  pt: 'o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas com para sem sob sobre entre e ou que se não ao à aos às é são foi foram era eram',
  nl: 'de het een en of in op aan van voor met bij naar uit om over onder tussen tot te door als niet zich is zijn was waren',
  sv: 'en ett den det de och eller i på av för med till från om under över vid som inte är var',
  da: 'en et den det de og eller i på af for med til fra om under over ved som ikke er var',
  pl: 'i a oraz lub w we z ze na do od o u po za pod nad przy przez dla bez się nie jako jest są był była było były to',
  ru: 'и а или в во на с со из к ко о об от до по за под над при для без не что как это был была было были',
  ar: 'في من على إلى عن مع أو و ثم بين عند هو هي ما لا',
};

/** In lower case without accents; none of a language that is not known. */
export const functionWordsOf = remembering(
  (language): ReadonlySet<string> =>
    new Set((lists[primaryLanguage(language)] ?? '').split(/\s+/).filter(Boolean).map(fold)),
  mostLanguages,
);
