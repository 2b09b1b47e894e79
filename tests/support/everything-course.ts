/** A course whose one lesson holds everything that a lesson can hold. */
export const everythingCourse: Readonly<Record<string, string>> = {
  'course.yml': 'id: everything\ntitle: Everything\ntargets: [site]\n',
  '01-m/images/map.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 300"><rect width="800" height="300" fill="#cbd5e1"/></svg>',
  '01-m/media/talk.mp3': 'not a recording',
  '01-m/media/talk.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nGood evening.\n',
  '01-m/media/talk.fr.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nBonsoir.\n',
  '01-m/01-containment.term.md':
    '---\ntype: term\nterm: Containment\naliases: [Cold War]\n---\n\n## Definition\n\nKeeping something in.\n',
  '01-m/02-all.lesson.md': `# All of it

A paragraph with *emphasis*, **strong words**, ~~deleted~~, \`code\`, H~2~O, 10^3^, [a link](https://example.org/),
<https://example.org/a/long/address/without/any/space/in/it/at/all/that/must/wrap/somewhere>, and the cold war.[^one]

## Lists and quotations

- [x] done
- [ ] open

1. First
   - nested
2. Second

> A quotation.

> [!NOTE]
> A note with \`code\`.

> [!TIP]
> A tip.

> [!WARNING]
> A warning.

> [!EXAMPLE]
> \`\`\`python
> print("an example")
> \`\`\`

> [!KEY]
> A key idea.

## Pictures, tables, recordings

![A map](images/map.svg "The three corridors")

| Year | What happened | Number |
|---|---|--:|
| 1945 | Much was promised, and little of it was kept in the years that followed | 1,200 |

Table: One year

Term
: Definition.

![A talk](media/talk.mp3 "A talk")

> [!TRANSCRIPT]
> Good evening.

<details><summary>More</summary>

Hidden text.

</details>

## Code

\`\`\`python
# A comment
@decorator
class Planet(Body):
    def mass(self, kg: float = 5.97e24) -> str:
        return f"{kg:.2f}" if self else None
\`\`\`

\`\`\`html
<p class="x">Text &amp; more that makes a line which is wider than a phone is, so that it has to scroll sideways</p>
\`\`\`

\`\`\`diff
- removed
+ added
\`\`\`

\`\`\`sql
SELECT name FROM users WHERE age >= 18; -- adults
\`\`\`

\`\`\`klingon
nuqneH
\`\`\`

## Tabs

::: tabs
### In 1947
The Truman Doctrine.

#### Inside the first {#inside-first}

Words.
### In 1949 with \`code\`
NATO is founded.

#### Inside the second {#inside-second}

Words.
### Later
The end.
:::

[To the second](#inside-second)

## Formulas

Inline $a^2 + b^2 = c^2$, a long one $a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 + a_9 = \\sum_{i=1}^{9} a_i$,
and $\\color{red}x + \\colorbox{navy}{y} + \\cancel{z}$.

$$
x = \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a}
$$

::: check
## Did the airlift end the blockade?
- (x) Yes
- ( ) No
:::

[^one]: A note.
`,
};
