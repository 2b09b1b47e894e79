import { primaryLanguage } from '../../model/primary-language.ts';
import { mostLanguages, remembering } from '../remembering.ts';

interface Abbreviations {
  /** What they shorten goes on in the words behind them: `św. Wojciech`. */
  readonly inside: RegExp | undefined;
  /** Years, centuries and eras, with which a sentence may end: `w 1410 r.`. */
  readonly last: RegExp | undefined;
}

/** Norwegian shortens the same words. */
const danish = { inside: 'f.eks bl.a dvs prof dr kap s.k kl ca', last: 'f.Kr e.Kr årh' };

/** Without their last dot; `_` is a space that many leave out, `#` a number before it. */
const lists: Readonly<Record<string, { readonly inside: string; readonly last?: string }>> = {
  cs: {
    inside:
      'r např tzv tzn tj sv gen prof doc dr ing mgr kard arcib bisk č str ul nám resp hl plk kpt ok zvl angl lat něm',
    last: '#r stol př._n._l n._l př._Kr po_Kr',
  },
  da: danish,
  de: {
    inside: 'z._B d._h u._a v n ca hl sog vgl inkl evtl geb gest Bd Abb Kap Frhr Hrsg lat engl franz griech',
    last: '[vn]._Chr v._u._Z',
  },
  el: { inside: 'π._χ δηλ κ κα αγ στρ σελ αρ βλ λ.χ', last: '[πμ]._Χ' },
  es: {
    inside:
      'a d a._de d._de p._ej ej pág págs núm cap s ss aprox Sres Dña Ud Uds Gral Cnel EE Mons Fr Sto Sta lat ingl',
    last: 'a._C d._C a._n._e n._e a._de_C d._de_C',
  },
  fi: { inside: 'esim ns prof tri mm s', last: 'eKr jKr' },
  fr: { inside: 'av apr p._ex ex env éd chap MM Mgr Pr Ste lat angl', last: 'J.-C' },
  hi: { inside: 'डॉ प्रो पं ई ई._पू कि._मी' },
  hu: { inside: 'pl dr prof szt ún kb ill ifj id özv gr Kr Kr._[eu] i._(?:e|sz) [IVXLC]+' },
  it: {
    inside:
      'a d sec secc sig sigg sig.ra dott dott.ssa ing avv on mons prof cfr pag pagg p._es es s ss gen col cap lat ingl',
    last: 'a._C d._C',
  },
  nb: danish,
  nl: {
    inside: 'bijv o.a d.w.z m.n z.g zgn prof dr drs ds ir mr mw dhr jhr ca blz H t.a.v m.b.t lat',
    last: '[vn]._Chr',
  },
  pl: {
    inside:
      'gen r płk ppłk mjr kpt por św ks bp abp kard o prof dr doc hab mgr inż im ul al pl os tzw tzn tj np m._in ok zob nr str s t godz wyd red ur zm pw woj hr bł ang łac fr niem ros gr ukr lit',
    last: '#r #w p._n._e n._e po_Chr przed_Chr',
  },
  pt: {
    inside: 'a d séc sécs p._ex ex pág núm cap Profa Exmo Eng Gen Cel lat ingl',
    last: 'a._C d._C',
  },
  ro: { inside: 'sf ex nr str dr prof col ing ș._a lat sec', last: '[îd]._Hr î._e._n e._n' },
  ru: {
    inside:
      'т._е т._к т._н г им ул пр просп пл проф акад доц св гр кн ген кап адм см ср напр ок стр табл гл о оз р обл англ лат нем фр греч',
    last: '#г гг #в вв н._э',
  },
  sv: { inside: 't._ex bl._a s._k d._v._s dvs prof dr kap ca kl', last: '[fe]._Kr' },
  tr: { inside: 'Dr Prof Doç Hz Sn bkz örn Alb Gen St İng Fr Alm M._[ÖS] [IVXLC]+' },
  uk: {
    inside:
      'р т._зв т._е ім вул просп пл проф акад доц св гр кн ген отам див напр бл стор о оз м с обл англ лат нім фр грец',
    last: '#р рр #ст н._е',
  },
  vi: { inside: 'TP Tp TS GS PGS ThS BS tr' },
};

export const abbreviationsOf = remembering((language): Abbreviations => {
  const { inside, last } = lists[primaryLanguage(language)] ?? {};
  return {
    inside: inside === undefined ? undefined : ending(inside),
    last: last === undefined ? undefined : ending(last),
  };
}, mostLanguages);

/** Each stands at the end, and may begin a sentence itself, with a capital letter. */
const ending = (list: string): RegExp => {
  const words = list.split(' ').map((word) =>
    word
      .replace(/(?<!\\)\./g, '\\.')
      .replaceAll('_', '\\s?')
      .replace('#', '(?<=[\\dIVXLІХ]\\s?)')
      .replace(/^\p{Ll}/u, (letter) => `[${letter}${letter.toUpperCase()}]`),
  );
  return new RegExp(`(?:^|[\\s("“„«‘\\[])(?:${words.join('|')})\\.\\s*$`, 'u');
};
