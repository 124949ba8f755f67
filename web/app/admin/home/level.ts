/** How the day's money for codes stands; operators are told by message at four fifths, too. */
export const levelOf = (spent: bigint, budget: bigint): "calm" | "near" | "over" =>
  spent >= budget ? "over" : spent * 5n >= budget * 4n ? "near" : "calm";
