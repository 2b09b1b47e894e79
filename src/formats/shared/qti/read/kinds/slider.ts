import { numberTests } from '../number-tests.ts';
import type { KindReader } from '../reading.ts';
import { typedOf } from './typed.ts';

/** A number that is chosen on a scale is typed here. */
export const sliderInteraction: KindReader = (asked) => {
  const { reading, response, declaration } = asked;
  if (numberTests(reading, response).length === 0) return 'it does not say which number is right';
  reading.asksOtherwise('the number is typed instead of chosen on a scale');
  return typedOf(
    { ...asked, ...(declaration && { declaration: { ...declaration, baseType: 'float' } }) },
    undefined,
  );
};
