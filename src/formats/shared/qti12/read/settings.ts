import type { Question, QuestionBase } from '../../../../model/question.ts';
import type { Answered } from '../../answered.ts';
import type { XmlElement } from '../../read-xml.ts';
import type { ItemReading } from './reading.ts';

/** As the system counts them, else as the item marks; a percentage is of one point. */
export const pointsOf = ({ fields, processing }: ItemReading, { right }: Answered): number => {
  const written = fields.number('points_possible', 'cc_weighting', 'respondusapi_qpoints');
  if (written !== undefined && written >= 0) return written;
  const weighted = [
    fields.number('qmd_absolutescore_max'),
    fields.number('qmd_maximumscore'),
    fields.number('qmd_weighting'),
  ];
  const found = weighted.find((value) => value !== undefined && value > 0);
  if (found !== undefined) return found;
  if (
    fields.number('qmd_maximumscore') === 0 &&
    fields.number('qmd_absolutescore_max') === undefined &&
    fields.number('qmd_weighting') === undefined
  )
    return 0;
  const { maximum } = processing;
  if (maximum !== undefined && maximum > 0 && maximum !== 100) return maximum;
  // ILIAS says it of what it counts in a variable without bounds.
  const points = fields.number('points');
  if (points !== undefined && points > 0) return points;
  // Cognero declares no bounds, and sets the points.
  const earned = maximum === undefined && right ? processing.mark(right).score : 0;
  return earned > 0 && earned !== 100 ? Number(earned.toFixed(6)) : 1;
};

/** Canvas gives a share for each part always, whatever the conditions say. */
export const scoringOf = (reading: ItemReading, { fields, right, half }: Answered): Question['scoring'] => {
  if ('scoring' in fields && fields.scoring) return fields.scoring;
  const hasParts = /^(?:multi|match|cloze|order|categorize)$/.test(fields.kind);
  if (hasParts && reading.fields.first('question_type') !== undefined) return 'partial';
  if (!half || !right) return 'all';
  return reading.processing.mark(half).score > 0 ? 'partial' : 'all';
};

const difficulties: Readonly<Record<string, Question['difficulty']>> = {
  easy: 'easy',
  medium: 'medium',
  hard: 'hard',
  difficult: 'hard',
};

export const metadataOf = ({
  fields,
}: ItemReading): Pick<QuestionBase, 'tags' | 'difficulty' | 'outcome'> => {
  const difficulty = difficulties[fields.first('qmd_levelofdifficulty')?.toLowerCase() ?? ''];
  const outcome = fields.first('qmd_topic');
  return {
    tags: [...new Set(fields.all('qmd_keywords'))],
    ...(difficulty && { difficulty }),
    ...(outcome !== undefined && { outcome }),
  };
};

export const attemptsOf = ({ attrs }: XmlElement): { readonly attempts?: number } => {
  const attempts = Number(attrs.maxattempts);
  return Number.isInteger(attempts) && attempts > 0 && attempts < 1000 ? { attempts } : {};
};
