export const longestQuestion = 500;
export const longestAnswer = 1_000;
/** How many stand on the page of the goods themselves. */
export const questionsOnPage = 3;

export const questionStates = ["shown", "waiting", "hidden"] as const;
export type QuestionState = (typeof questionStates)[number];

/** `buyer`: whoever owns the goods. */
export const answerers = ["shop", "buyer"] as const;
export type Answerer = (typeof answerers)[number];
