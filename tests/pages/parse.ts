import { SaxesParser } from 'saxes';

/** An element of a page, read as XML. */
export interface Tag {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
}

/** Every element of a page in document order. Throws where the page is not well-formed XML. */
export const tagsOf = (page: string): readonly Tag[] => {
  const tags: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    tags.push({ name, attrs: attributes as Record<string, string> });
  });
  parser.write(page).close();
  return tags;
};

export const idsOf = (page: string): readonly string[] => tagsOf(page).flatMap(({ attrs }) => attrs.id ?? []);
