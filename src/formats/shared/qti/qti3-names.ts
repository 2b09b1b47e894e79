import type { Attrs, Element, RichNode } from '../../../model/rich.ts';

/**
 * QTI 3 calls everything of QTI 2 by a new name: `choiceInteraction` is `qti-choice-interaction`, `maxChoices` is
 * `max-choices` (QTI 3.0 ASI Information Model, 1.4). The trees are the same but for one thing: what rubrics and feedback
 * show stands in a `qti-content-body`.
 */
export const toQti3 = (tree: Element): Element => {
  if (!qtiElements.has(tree.name)) return withChildren(tree, tree.children.map(renamed));
  const children = tree.children.map(renamed);
  const body = bodied.has(tree.name)
    ? [{ type: 'element', name: 'qti-content-body', attrs: {}, children } as const]
    : children;
  return { type: 'element', name: qti3Name(tree.name), attrs: renamedAttributes(tree), children: body };
};

const withChildren = (element: Element, children: readonly RichNode[]): Element =>
  children.every((child, index) => child === element.children[index]) ? element : { ...element, children };

const renamed = (node: RichNode): RichNode => (node.type === 'element' ? toQti3(node) : node);

const renamedAttributes = ({ attrs }: Element): Attrs => {
  const out: Record<string, string> = {};
  for (const name in attrs) out[attributeName(name)] = attrs[name] ?? '';
  return out;
};

/** `xml:lang` and declarations of namespaces stay as they are. */
const attributeName = (name: string): string => (/^xml|^xsi:/.test(name) ? name : kebab(name));

export const qti3Name = (name: string): string => `qti-${kebab(name)}`;

const kebab = (name: string): string => {
  const known = kebabs.get(name);
  if (known !== undefined) return known;
  const made = name.replace(/[A-Z]+/g, (capitals) => `-${capitals.toLowerCase()}`);
  kebabs.set(name, made);
  return made;
};

/** A few dozen names, looked up a million times. */
const kebabs = new Map<string, string>();

const bodied: ReadonlySet<string> = new Set(['rubricBlock', 'modalFeedback', 'feedbackBlock']);

/** The elements that we write. All others are XHTML or MathML, and keep their names. */
const qtiElements: ReadonlySet<string> = new Set(
  (
    'assessmentItem assessmentItemRef assessmentSection assessmentTest testPart itemSessionControl timeLimits selection ordering weight ' +
    'outcomeProcessing outcomeCondition outcomeIf outcomeElse testVariables rubricBlock itemBody modalFeedback feedbackBlock feedbackInline ' +
    'responseDeclaration outcomeDeclaration templateDeclaration correctResponse defaultValue value mapping mapEntry ' +
    'responseProcessing responseCondition responseIf responseElseIf responseElse setOutcomeValue ' +
    'templateProcessing setTemplateValue setCorrectResponse printedVariable ' +
    'choiceInteraction simpleChoice orderInteraction matchInteraction simpleMatchSet simpleAssociableChoice inlineChoiceInteraction inlineChoice ' +
    'textEntryInteraction extendedTextInteraction uploadInteraction hotspotInteraction hotspotChoice ' +
    'variable correct baseValue isNull match stringMatch equal gt gte lt lte and or not multiple ordered index mapResponse member ' +
    'sum product subtract divide power truncate round roundTo min max mathOperator mathConstant integerToFloat random randomInteger randomFloat'
  ).split(' '),
);
