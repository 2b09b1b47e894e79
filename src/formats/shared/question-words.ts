/** Whether a text is a word that begins a question in English ("who", "what is"): Blackboard's Quiz Bowl asks for one. */
export const isQuestionWord = (text: string): boolean =>
  /^(?:who|whom|whose|what|when|where|which|why|how)(?:\s+(?:is|are|was|were|do|does|did|many|much))?$/i.test(
    text.trim(),
  );
