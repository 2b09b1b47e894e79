/** A formula as a tree. Names are variables; `pi` was resolved when it was read. */
export type Formula =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'negative'; readonly of: Formula }
  | { readonly type: 'operation'; readonly sign: Sign; readonly left: Formula; readonly right: Formula }
  | { readonly type: 'call'; readonly name: FunctionName; readonly args: readonly Formula[] };

export type Sign = '+' | '-' | '*' | '/' | '^';

export type FunctionName =
  | 'abs'
  | 'sqrt'
  | 'round'
  | 'floor'
  | 'ceil'
  | 'min'
  | 'max'
  | 'sin'
  | 'cos'
  | 'tan'
  | 'log'
  | 'ln'
  | 'exp';
