import type { Launch } from '../call.ts';
import type { Rules } from '../rules/rule.ts';
import { scorm12Rules } from '../rules/scorm12.ts';
import { scorm2004Rules } from '../rules/scorm2004.ts';
import { createStrict, type Refusal, type Strict } from '../rules/strict.ts';
import type { Sender } from './sender.ts';

/** scorm-again's object: the functions of the SCORM API, and how to fill it. */
export type ScormAgain = Readonly<Record<string, (...args: readonly unknown[]) => unknown>> & {
  readonly loadFromJSON: (cmi: object) => void;
};

export interface Version {
  /** Where content looks for it. */
  readonly name: string;
  readonly functions: readonly string[];
  readonly get: string;
  readonly set: string;
  readonly commit: string;
  readonly lastError: string;
  readonly end: string;
  readonly rules: Rules;
}

/** SCORM 1.2 RTE 3.3.1 and SCORM 2004 4th edition RTE 3.1.3: names of the API and its functions. */
export const versions: Readonly<Record<Launch['version'], Version>> = {
  scorm12: {
    name: 'API',
    functions: [
      'LMSInitialize',
      'LMSFinish',
      'LMSGetValue',
      'LMSSetValue',
      'LMSCommit',
      'LMSGetLastError',
      'LMSGetErrorString',
      'LMSGetDiagnostic',
    ],
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
    end: 'LMSFinish',
    rules: scorm12Rules,
  },
  scorm2004: {
    name: 'API_1484_11',
    functions: [
      'Initialize',
      'Terminate',
      'GetValue',
      'SetValue',
      'Commit',
      'GetLastError',
      'GetErrorString',
      'GetDiagnostic',
    ],
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
    end: 'Terminate',
    rules: scorm2004Rules,
  },
};

/** The API that the content finds: judged by the profile, answered by scorm-again, every call logged. */
export const watchApi = (
  api: ScormAgain,
  { launch, profile, version }: Launch,
  sender: Sender,
): Readonly<Record<string, (...args: readonly unknown[]) => string>> => {
  const names = versions[version];
  const count = (collection: string): number => Number(api[names.get]?.(`${collection}._count`)) || 0;
  const strict = profile === 'spec' ? createStrict(names.rules, count) : undefined;
  let code = 0;
  let seq = 0;
  let ended = false;
  const refuse = (name: string, args: readonly unknown[]): Refusal | undefined => {
    if (!strict) return undefined;
    // scorm-again goes on answering here in SCORM 1.2.
    const over = ended ? afterEnd(names, name) : undefined;
    return over ?? (name === names.set ? judge(strict, args) : undefined);
  };
  const answer = (name: string, args: readonly unknown[]): Answer => {
    if (name === names.lastError) return { result: String(code) };
    const refusal = refuse(name, args);
    const result = refusal ? (name === names.get ? '' : 'false') : String(api[name]?.(...args));
    if (name === names.end) ended = true;
    code = refusal ? refusal.code : Number(api[names.lastError]?.(''));
    if (name === names.set && result === 'true') strict?.taken(String(args[0]), String(args[1]));
    return { result, ...refusal };
  };
  const call =
    (name: string) =>
    (...args: readonly unknown[]): string => {
      const { result, reason } = answer(name, args);
      // Asking for the error is not an error.
      const logged = name === names.lastError ? 0 : code;
      sender.add({
        launch,
        seq: seq++,
        name,
        args: args.map(String),
        result,
        code: logged,
        ...(reason && { reason }),
      });
      if (name === names.end) sender.flush();
      return result;
    };
  return Object.fromEntries(names.functions.map((name) => [name, call(name)]));
};

interface Answer extends Partial<Refusal> {
  readonly result: string;
}

const judge = (strict: Strict, args: readonly unknown[]): Refusal | undefined =>
  strict.judge(String(args[0]), String(args[1]));

const afterEnd = ({ get, set, commit, rules }: Version, name: string): Refusal | undefined => {
  const { ended } = rules.codes;
  const code = { [get]: ended.get, [set]: ended.set, [commit]: ended.commit }[name];
  return code === undefined ? undefined : { code, reason: 'the session has ended' };
};
