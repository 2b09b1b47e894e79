import type { Element, RichNode } from '../model/rich.ts';
import type { NodeCheck } from './check.ts';

/** Alternative texts that say nothing: the name of the file, as cameras and programs give it. */
export const altFileName: NodeCheck = (node, { report }) => {
  if (!isPicture(node)) return;
  const { alt = '' } = node.attrs;
  if (isFileName(alt, node)) report.add('pictures/alt-is-file-name', { alt }, node.pos);
};

/** Alternative texts that could be better: those that say that it is a picture, and those that are long. */
export const altStyle: NodeCheck = (node, { report }) => {
  if (!isPicture(node)) return;
  const { alt = '' } = node.attrs;
  const opening = needless.exec(alt)?.[0].trim();
  if (opening !== undefined) report.add('pictures/alt-says-picture', { opening }, node.pos);
  if (alt.length > longest) report.add('pictures/long-alt', { length: alt.length, most: longest }, node.pos);
};

/** Characters. Screen readers read it in one go; what is longer belongs into the text. */
const longest = 300;

const isPicture = (node: RichNode): node is Element => node.type === 'element' && node.name === 'img';

const isFileName = (alt: string, { attrs }: Element): boolean => {
  if (alt === '') return false;
  const file = (attrs.src ?? '').split('/').at(-1) ?? '';
  if (/^[\w.-]+\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/i.test(alt)) return true;
  return (
    /^(?:img|dsc|dscn|pict?|image|screenshot|photo)[\s_-]*\d+$/i.test(alt) ||
    (alt === stem(file) && /[_-]|\d/.test(alt))
  );
};

const stem = (file: string): string => file.replace(/\.[^.]+$/, '');

/** “Image of ...” in the languages that the program speaks. */
const needless =
  /^(?:an? |the )?(?:image|picture|photo(?:graph)?|graphic|icon) (?:of|showing)\b|^(?:una? )?(?:imagen|foto(?:grafía)?) (?:de|que muestra)\b|^(?:une )?(?:image|photo(?:graphie)?) (?:de|du|des|montrant)\b|^(?:ein )?(?:Bild|Foto) (?:von|des|der|mit)\b|^(?:uma )?(?:imagem|foto(?:grafia)?) (?:de|do|da)\b|^صورة (?:ل|تظهر)/iu;
