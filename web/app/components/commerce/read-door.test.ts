import { expect, it } from "vitest";
import { piecesIn, readDoor } from "./read-door.ts";

const lines = [
  { id: "lin_a", title: "কাপ", label: "", left: 2 },
  { id: "lin_b", title: "বাটি", label: "", left: 1 },
];

it("reads pieces and cash in either digit script", () => {
  expect(readDoor({ lin_a: "১", lin_b: "0", collected: " ৪১০ ", note: "" }, lines)).toEqual({
    lines: [
      { id: "lin_a", stayed: 1 },
      { id: "lin_b", stayed: 0 },
    ],
    collected: "৪১০",
  });
});

it("takes nothing for granted that was left out", () => {
  expect(readDoor({ lin_a: "1", collected: "410" }, lines)).toBeNull();
  expect(readDoor({ lin_a: "1", lin_b: "0", collected: " " }, lines)).toBeNull();
  expect(piecesIn({ lin_a: "one" }, ["lin_a"])).toBeNull();
});
