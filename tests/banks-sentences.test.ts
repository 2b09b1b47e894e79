import { describe, expect, it } from 'vitest';
import { countriesIn, personsIn } from '../src/banks/text/names.ts';
import { sentencesOf } from '../src/banks/text/sentences.ts';
import { bankOf } from './support/term-banks.ts';
import { leastTime } from './support/time-used.ts';

/** Texts of a language, with a bar where one sentence ends and another begins. */
const texts: readonly (readonly [string, string])[] = [
  ['en', 'Freeman argued in What Do Unions Do? (1984) that they have two faces.| Others did not.'],
  ['en', 'Johnson said that "Nothing odd will do long. It did not last."| In 1921 a critic disagreed.'],
  ['en', 'A pipe of 5" is wide.| A pipe of two is not.'],
  ['th', 'พ่อขุนศรีอินทราทิตย์ขึ้นครองราชย์เมื่อ พ.ศ. 1792 ณ กรุงสุโขทัย และสิ้นพระชนม์ในปีพ.ศ. 1822'],
  ['th', 'สร้างขึ้นใน ค.ศ. 1782 หรือ ร.ศ. 1 ตาม พ.ร.บ. การศึกษา ที่ จ. เชียงใหม่ โดย ดร. สมชาย'],
  ['th', 'ลงนามเมื่อวันที่ 18 เม.ย. 2398 โดยเซอร์จอห์น เบาว์ริง'],
  [
    'pl',
    'Ku czci św. Wojciecha mówił abp. Gaudenty.| Gen. Józef Bem i płk. Berek walczyli, np. pod Ostrołęką.',
  ],
  ['pl', 'W 1410 r. Jagiełło pokonał Krzyżaków.| Zmarł w 1434 r.| Pochowano go na Wawelu.'],
  [
    'pl',
    'Po śmierci ojca, w 1386 r. Jagiełło przybył do Krakowa.| Kryzys trwał do końca XVI w.| Potem minął.',
  ],
  ['pl', 'Dnia 3 maja 1791 r. Sejm uchwalił ustawę, którą popierał m.in. Stanisław August.'],
  ['pl', 'Szkoła im. Tadeusza Kościuszki przy ul. Długiej działa od ok. XIX w.| Jest duża.'],
  [
    'fr',
    'En 52 av. J.-C. César assiège Alésia.| Vercingétorix se rend en 52 av. J.-C.| Il est conduit à Rome.',
  ],
  ['it', 'Nel 44 a.C. Cesare fu ucciso.| Augusto morì nel 14 d.C.| Tiberio regnò.| Il sec. XV fu ricco.'],
  [
    'pt',
    'Em 44 a.C. César foi morto.| A cidade caiu em 476 d.C.| Os povos avançaram.| No séc. XV partiu o rei D. João.',
  ],
  ['es', 'En el s. XV España creció.| Nació en 100 a. C.| Fue cónsul de los EE. UU.'],
  ['nl', 'Caesar stierf in 44 v.Chr.| Hij was dictator.| Prof. Jansen las o.a. Max Havelaar.'],
  ['de', 'Caesar starb 44 v. Chr.| Er war Diktator.| Um 500 n. Chr. entstand das Reich.'],
  [
    'ru',
    'В 1945 г. Сталин прибыл в Потсдам.| Договор подписали в г. Москве, т. е. Россия победила в 1945 г.| Мир настал.',
  ],
  [
    'ru',
    'Государство возникло в IX в.| А. С. Пушкин жил на ул. Мойке.| В 1941–1945 гг. Красная армия сражалась.',
  ],
  ['uk', 'У 1918 р. Центральна Рада зібралася.| Місто засноване в V ст.| Воно стоїть у м. Києві.'],
  ['cs', 'Sv. Václav zemřel v r. 935.| V 14. stol. Karel IV. založil např. Karlovu univerzitu.'],
  ['sv', 'Caesar dog 44 f.Kr.| Han var diktator.| Flera städer, t.ex. Rom, växte.'],
  ['tr', 'II. Mahmud ve Hz. Muhammed yazıldı.| Örn. İstanbul büyüdü.'],
  ['hu', 'II. József és Szt. István uralkodott, pl. Magyarországon.'],
  ['hi', 'डॉ. भीमराव अंबेडकर ने संविधान लिखा।| वे १८९१ में जन्मे थे।'],
  ['vi', 'TP. Hồ Chí Minh là thành phố lớn.| GS. Trần Văn Giàu viết sách.'],
  ['el', 'Ο Σωκράτης πέθανε το 399 π.Χ.| Ο Πλάτων έγραψε.| Πολλοί, π.χ. Έλληνες, το ξέρουν.'],
];

describe('sentences', () => {
  it.each(texts)('end at no abbreviation of %s: %s', (language, text) => {
    const parts = text.split('| ');
    expect(sentencesOf(parts.join(' '), language)).toEqual(parts);
  });
});

describe('what goes on and on', () => {
  it.each([
    ['initials', 'A. ', (text: string) => sentencesOf(text, 'en')],
    ['eras', 'พ.ศ. ', (text: string) => sentencesOf(text, 'th')],
    ['capitals', 'Alpha Beta ', (text: string) => [countriesIn(text), personsIn(text)]],
  ])('is read in a time that grows with its length: %s', async (_, part, read) => {
    const run = (count: number) => async () => read(part.repeat(count));
    const little = await leastTime(run(4_000), 1);
    const limit = Math.max(1000, little * 16);
    expect(await leastTime(run(32_000), limit)).toBeLessThan(limit);
  });
});

describe('a fact that goes on and on', () => {
  const asked = (fact: string) =>
    bankOf({ Mill: { definition: 'A mill is a house in which wheels grind corn.', facts: [fact] } }, [
      'cloze',
      'true-false',
    ]);

  it.each([
    ['a list', 'alpha beta gamma, '],
    ['names', 'Emma Brown, '],
    ['words in quotation marks', '"when" '],
  ])('is asked about, or not, in a time that grows with its length: %s', async (_, part) => {
    const run = (count: number) => () =>
      asked(`The mill of Dresden moves three tanks of ${part.repeat(count)}to Ohio.`);
    const little = await leastTime(run(500), 1);
    const limit = Math.max(1500, little * 16);
    expect(await leastTime(run(4_000), limit)).toBeLessThan(limit);
  });
});
