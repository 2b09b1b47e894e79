/** How a key term's page names its sections in the course's language; English where it is not in the table. */
export interface SectionNames {
  readonly definition: string;
  readonly facts: string;
  readonly review: string;
}

export const termSections = (_language: string): SectionNames => english;

const english: SectionNames = {
  definition: 'Definition',
  facts: 'Must-know facts',
  review: 'Review questions',
};
