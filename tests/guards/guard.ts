/** A text that stands in its file exactly once, and the same text when it holds no longer. */
export type Edit = Readonly<{ file: string; whole: string; broken: string }>;

/** What holds one thing of a goal, and who must notice when it is gone. */
export type Guard = Edit &
  Readonly<{
    /** The goal that rests on it. */
    gate: string;
    /** What it keeps true. */
    holds: string;
    /** A second wall behind it, broken with it: while that stands nobody could notice. */
    besides?: readonly Edit[];
    /** Test files, of which one must go red; they are asked in this order. */
    noticedBy: readonly string[];
  }>;
