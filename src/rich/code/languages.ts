import type { LanguageFn } from 'highlight.js';

type Load = () => Promise<{ readonly default: LanguageFn }>;

/** A language that code may be in: the names that authors write after a fence, and where its grammar is. */
interface Language {
  readonly names: readonly string[];
  readonly load: Load;
  /** Languages that may stand inside it. */
  readonly inside?: readonly string[];
}

const language = (names: string, load: Load, inside?: string): Language => ({
  names: names.split(' '),
  load,
  ...(inside !== undefined && { inside: inside.split(' ') }),
});

/** Those that are taught; each is loaded only where a course has code in it. */
const languages: readonly Language[] = [
  language('bash sh zsh', () => import('highlight.js/lib/languages/bash')),
  language('c h', () => import('highlight.js/lib/languages/c')),
  language('clojure clj', () => import('highlight.js/lib/languages/clojure')),
  language('cpp c++ cc hpp', () => import('highlight.js/lib/languages/cpp')),
  language('csharp cs c#', () => import('highlight.js/lib/languages/csharp')),
  language('css', () => import('highlight.js/lib/languages/css')),
  language('dart', () => import('highlight.js/lib/languages/dart')),
  language('diff patch', () => import('highlight.js/lib/languages/diff')),
  language('dockerfile docker', () => import('highlight.js/lib/languages/dockerfile'), 'bash'),
  language('elixir ex exs', () => import('highlight.js/lib/languages/elixir')),
  language('erlang erl', () => import('highlight.js/lib/languages/erlang')),
  language('fortran f90 f95', () => import('highlight.js/lib/languages/fortran')),
  language('fsharp fs f#', () => import('highlight.js/lib/languages/fsharp')),
  language('go golang', () => import('highlight.js/lib/languages/go')),
  language('graphql gql', () => import('highlight.js/lib/languages/graphql')),
  language('haskell hs', () => import('highlight.js/lib/languages/haskell')),
  language('http', () => import('highlight.js/lib/languages/http'), 'json xml'),
  language('ini toml', () => import('highlight.js/lib/languages/ini')),
  language('java', () => import('highlight.js/lib/languages/java')),
  language('javascript js jsx mjs cjs', () => import('highlight.js/lib/languages/javascript'), 'xml css'),
  language('json jsonc', () => import('highlight.js/lib/languages/json')),
  language('julia jl', () => import('highlight.js/lib/languages/julia')),
  language('kotlin kt', () => import('highlight.js/lib/languages/kotlin')),
  language('latex tex', () => import('highlight.js/lib/languages/latex')),
  language('lisp', () => import('highlight.js/lib/languages/lisp')),
  language('lua', () => import('highlight.js/lib/languages/lua')),
  language('makefile make mk', () => import('highlight.js/lib/languages/makefile')),
  language('markdown md', () => import('highlight.js/lib/languages/markdown'), 'xml'),
  language('matlab octave', () => import('highlight.js/lib/languages/matlab')),
  language('objectivec objc', () => import('highlight.js/lib/languages/objectivec')),
  language('ocaml ml', () => import('highlight.js/lib/languages/ocaml')),
  language('perl pl', () => import('highlight.js/lib/languages/perl')),
  language('php', () => import('highlight.js/lib/languages/php')),
  language('powershell ps1 pwsh', () => import('highlight.js/lib/languages/powershell')),
  language('prolog', () => import('highlight.js/lib/languages/prolog')),
  language('python py', () => import('highlight.js/lib/languages/python')),
  language('pycon python-repl', () => import('highlight.js/lib/languages/python-repl'), 'python'),
  language('r', () => import('highlight.js/lib/languages/r')),
  language('ruby rb', () => import('highlight.js/lib/languages/ruby')),
  language('rust rs', () => import('highlight.js/lib/languages/rust')),
  language('scala', () => import('highlight.js/lib/languages/scala')),
  language('scheme', () => import('highlight.js/lib/languages/scheme')),
  language('scss', () => import('highlight.js/lib/languages/scss')),
  language('shell console', () => import('highlight.js/lib/languages/shell'), 'bash'),
  language('sql', () => import('highlight.js/lib/languages/sql')),
  language('stata', () => import('highlight.js/lib/languages/stata')),
  language('swift', () => import('highlight.js/lib/languages/swift')),
  language('typescript ts tsx', () => import('highlight.js/lib/languages/typescript'), 'xml css'),
  language('vbnet vb', () => import('highlight.js/lib/languages/vbnet')),
  language('verilog', () => import('highlight.js/lib/languages/verilog')),
  language('vhdl', () => import('highlight.js/lib/languages/vhdl')),
  language('x86asm nasm asm', () => import('highlight.js/lib/languages/x86asm')),
  language('xml html xhtml svg', () => import('highlight.js/lib/languages/xml'), 'css javascript'),
  language('yaml yml', () => import('highlight.js/lib/languages/yaml')),
];

const byName = new Map(languages.flatMap((one) => one.names.map((name) => [name, one] as const)));

/** The language that a name means, letter case aside, and those that it may hold; none where it is unknown. */
export const languagesOf = (name: string): readonly Language[] => {
  const found = byName.get(name.toLowerCase());
  return found ? [found, ...(found.inside ?? []).flatMap((inner) => byName.get(inner) ?? [])] : [];
};

/** What a language is called for the highlighter. */
export const languageName = (name: string): string | undefined => byName.get(name.toLowerCase())?.names[0];
