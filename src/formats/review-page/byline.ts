/** What a line about the making of a page says. */
export interface Byline {
  readonly authors: readonly string[];
  /** As written. */
  readonly updated?: string;
}

/** "Written by ... • Last updated ...": nothing where the line is no such line. */
export const readByline = (line: string): Byline | undefined => {
  const segments = line.split(/\s*[•·|∙]\s*|\s+[–—*-]\s+/).flatMap((segment) => splitUpdated(segment));
  const authors: string[] = [];
  let updated: string | undefined;
  let known = false;
  for (const segment of segments) {
    const date = dated.exec(segment);
    const by = written.exec(segment);
    if (date) updated ??= date[1]?.trim();
    else if (by) authors.push(...splitNames(by[1] ?? by[2] ?? ''));
    if (date || by || reviewed.test(segment)) known = true;
  }
  if (!known) return undefined;
  return { authors: authors.filter((name) => name !== ''), ...(updated !== undefined && { updated }) };
};

/** The date may follow the names without a sign between. */
const splitUpdated = (segment: string): readonly string[] => {
  const at = segment.search(/\b(?:last )?(?:updated|modified)\b(?: on)?:?\s+\S/i);
  return at > 0
    ? [segment.slice(0, at).replace(/[\s,;(]+$/, ''), segment.slice(at).replace(/\)$/, '')]
    : [segment];
};

const dated =
  /^(?:last |page )?(?:updated|modified|verified|last reviewed|published|zuletzt aktualisiert|stand|(?:dernière )?mise à jour|mis à jour|última actualización|actualizado|ultimo aggiornamento|aggiornato|última atualização|atualizado|laatst bijgewerkt)(?: (?:on|am|le|el|il|em|op))?\s*:?\s+(.{3,40})$/i;

const written =
  /^(?:written|authored|created|edited|compiled)(?: and \w+)? by:?\s+(?:the\s+)?(.{1,200})$|^(?:by|authors?:|verfasst von|geschrieben von|écrit par|escrito por|scritto da)\s+(?:the\s+)?(.{1,200})$/i;

const reviewed =
  /^(?:(?:fact[- ]?)?(?:checked|reviewed|edited|verified) by|reading time|\d+ min(?:ute)?s?\b)/i;

/** Several names only where each looks like one: "Research and Development Team" is a single author. */
const splitNames = (names: string): readonly string[] => {
  const whole = names.trim().replace(/[.,;]+$/, '');
  const pieces = whole.split(/\s*(?:,|;|&|\band\b)\s*/).filter((piece) => piece !== '');
  return pieces.length > 1 && pieces.every((piece) => /^\S+(?: \S+){1,3}$/.test(piece)) ? pieces : [whole];
};
