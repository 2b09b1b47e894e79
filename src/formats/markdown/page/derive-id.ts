export { deriveId, isId } from '../../shared/derive-id.ts';
