import { fileSchema } from '../../build/schema.ts';
import type { FileKind } from '../../formats/markdown/keys/tables.ts';
import type { SchemaKind } from '../commands/schema.ts';
import type { Outcome } from '../outcome.ts';

export const runSchema = (kind: SchemaKind & FileKind): Outcome => {
  const schema = fileSchema(kind);
  return {
    ok: true,
    diagnostics: [],
    json: { kind, schema },
    text: `${JSON.stringify(schema, null, 2)}\n`,
    essential: true,
  };
};
