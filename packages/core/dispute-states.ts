/** A wallet withholds money of a capture because of a complaint; `lost` is money that its buyer has got back. */
export const disputeStates = ["open", "won", "lost"] as const;
export type DisputeState = (typeof disputeStates)[number];

export const disputeMoves: Readonly<Partial<Record<DisputeState, readonly DisputeState[]>>> = {
  open: ["won", "lost"],
};
