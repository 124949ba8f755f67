/** At what time of the day a buyer would be met, and what became of his wish; `moved`: the parcel went on before anybody answered. */
export const tryWishes = ["any", "morning", "afternoon", "evening"] as const;
export type TryWish = (typeof tryWishes)[number];
/** Who asked for it: support does for a buyer who called. */
export const tryAskers = ["buyer", "shop", "support"] as const;
export type TryAsker = (typeof tryAskers)[number];
/** What came of our call after a rider had met nobody; `another_try` asks for the rider as well. */
export const missedCallOutcomes = ["reached", "no_answer", "another_try", "refused"] as const;
export type MissedCallOutcome = (typeof missedCallOutcomes)[number];
/** Why whoever carries a part for its shop came back with it for today. */
export const ownTryReasons = ["not_home", "no_answer", "later", "no_address"] as const;
export type OwnTryReason = (typeof ownTryReasons)[number];
/** No fourth is written down. */
export const mostOwnTries = 3;
export const tryAnswers = ["told", "refused", "moved"] as const;
export type TryAnswer = (typeof tryAnswers)[number];
