import { describe, expect, it } from "vitest";
import { heads, line } from "./check/read-text.ts";

const further = `${heads},Return Deduction,Discount`;

describe("what a courier takes is taken, whichever sign he writes it with", () => {
  it.each([
    ["above zero", "CN1,R1,Delivered,1500,80,15,1405,", heads],
    ["below zero", "CN1,R1,Delivered,1500,-80,-15,1405,", heads],
    ["in brackets", "CN1,R1,Delivered,1500,(80),(15),1405,", heads],
    ["in Bangla", "CN1,R1,Delivered,১৫০০,৳-৮০,-১৫,১৪০৫,", heads],
  ])("%s", async (_how, cells, headings) => {
    expect(await line(cells, headings)).toMatchObject({
      ...{ deliveryFeeMinor: 8_000n, codFeeMinor: 1_500n, payoutMinor: 140_500n, isAdjustment: false },
    });
  });

  it("with his other deductions, and a discount stays given", async () => {
    expect(await line("CN1,R1,Delivered,1500,-80,-15,1385,,-30,10", further)).toMatchObject({
      ...{ deliveryFeeMinor: 8_000n, codFeeMinor: 1_500n },
      charges: [
        { name: "Discount", amountMinor: -1_000n },
        { name: "Return Deduction", amountMinor: 3_000n },
      ],
    });
  });

  it("of a parcel that came back, whose cash is left blank", async () => {
    expect(await line("CN1,R1,Returned,-,-35,,-35,")).toMatchObject({
      ...{ deliveryFeeMinor: 3_500n, outcome: "returned", isAdjustment: false },
    });
  });

  it("but a fee that he gives back is given back, and what comes out neither way stays as it is written", async () => {
    expect(await line("CN1,R1,Delivered,1500,-80,0,1580,")).toMatchObject({ deliveryFeeMinor: -8_000n });
    expect(await line("CN1,R1,Delivered,1500,-80,-15,1400,")).toMatchObject({
      ...{ deliveryFeeMinor: -8_000n, codFeeMinor: -1_500n },
    });
    expect(await line("CN1,R1,Delivered,1500,-80,15,1405,")).toMatchObject({
      ...{ deliveryFeeMinor: -8_000n, codFeeMinor: 1_500n },
    });
  });
});
