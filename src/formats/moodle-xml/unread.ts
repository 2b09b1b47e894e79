import type { Asked } from './reading.ts';

/** Elements that are read somewhere, or that say only how Moodle shows, imports or stores a question. */
const known: ReadonlySet<string> = new Set(
  (
    'name questiontext generalfeedback defaultgrade penalty hidden idnumber tags coursetags hint answer single shuffleanswers ' +
    'answernumbering showstandardinstruction correctfeedback partiallycorrectfeedback incorrectfeedback shownumcorrect ' +
    'correctresponsesfeedback usecase units unitgradingtype unitpenalty showunits unitsleft instructions subquestion ' +
    'layouttype selecttype selectcount gradingtype showgrading numberingstyle responseformat responserequired ' +
    'responsefieldlines minwordlimit maxwordlimit attachments attachmentsrequired maxbytes filetypeslist graderinfo ' +
    'responsetemplate selectoption dragbox drag drop file showmisplaced synchronize dataset_definitions image image_base64 ' +
    'questiontextformat status version timecreated timemodified ' +
    'scoringmethod numberofrows numberofcolumns row column weight deduction answerdisplay delimitchars casesensitive ' +
    'noduplicates disableregex fixedgapsize optionsaftertext letterhints singleuse'
  ).split(' '),
);

/** What plug-ins, or versions to come, say of a question beside what is read here. */
export const reportUnread = ({ element, lost }: Asked): void => {
  for (const child of element.children) {
    if (typeof child === 'string' || known.has(child.name)) continue;
    const isEmpty = child.text.trim() === '' && child.children.every((one) => typeof one === 'string');
    if (!isEmpty) lost('setting', `<${child.name}>`, child.pos);
  }
};
