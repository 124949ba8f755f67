/** The version of the terms of sale that whoever orders today agrees to; its words stand in `versions.ts`. */
export const termsNow = "2026-11-24";
