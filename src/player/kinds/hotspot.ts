import { markHotspot } from '../../scoring/markers/hotspot.ts';
import { all, find, make } from '../shell/dom.ts';
import { status } from '../shell/notices.ts';
import type { Words } from '../shell/words.ts';
import { type KindPlayer, tellChange } from './kind-player.ts';

const choiceOf = (question: Element, area: string | undefined): HTMLInputElement | null =>
  find(question, `[data-cw-choice="${area}"] input`);

const isSeveral = (question: Element): boolean => find(question, '[type=checkbox]') !== null;

const svgOf = (question: Element): SVGSVGElement | null => find(question, '[data-cw-areas]');

/** A mark where the learner clicked: on the area itself nothing is shown, that would give it away. */
const pin = (svg: Element, { clientX, clientY }: MouseEvent): void => {
  const mark = make('span', { className: 'pin' });
  svg.after(mark);
  const { left, top, width, height } = (mark.offsetParent ?? svg).getBoundingClientRect();
  // Physical sides: a picture is not mirrored where the text is.
  mark.style.left = `${((clientX - left) / width) * 100}%`;
  mark.style.top = `${((clientY - top) / height) * 100}%`;
};

const unpin = (question: Element): void => {
  for (const one of all(question, '.pin')) one.remove();
};

const start = (question: HTMLElement, words: Words): void => {
  const svg = svgOf(question);
  svg?.addEventListener('click', (event) => {
    if (question.dataset.cwLocked !== undefined) return;
    const area = (event.target as Element).closest<SVGElement>('[data-cw-area]');
    const control = choiceOf(question, area?.dataset.cwArea);
    if (!control) return status(words.label('noArea'));
    const several = isSeveral(question);
    if (!several) unpin(question);
    control.checked = several ? !control.checked : true;
    if (control.checked) pin(svg, event);
    const name = control.closest('label')?.querySelector('span')?.textContent ?? '';
    status(words.label(control.checked ? 'areaChosen' : 'areaLeft', { area: name }));
    tellChange(control);
  });
  // Chosen from the list: the mark would stand elsewhere.
  question.addEventListener('change', () => unpin(question));
};

/** Areas of a picture: a list of choices, and the picture to click in. Needs the chunk of choices. */
export const hotspotPlayer = (one: KindPlayer, several: KindPlayer): KindPlayer => {
  const of = (question: Element): KindPlayer => (isSeveral(question) ? several : one);
  return {
    marker: markHotspot,
    read: (question) => of(question).read(question),
    write: (question, response) => {
      unpin(question);
      of(question).write(question, response);
    },
    shuffle: (question, shuffled, keepLast) => one.shuffle?.(question, shuffled, keepLast),
    start,
    show: (question, shown) => {
      of(question).show?.(question, shown);
      for (const area of all<SVGElement>(question, '[data-cw-area]')) {
        const row = find(question, `[data-cw-choice="${area.dataset.cwArea}"]`);
        area.dataset.cwVerdict = row?.dataset.cwVerdict ?? '';
      }
    },
  };
};
