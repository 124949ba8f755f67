import type { Words } from "./types.ts";
import { attributeNames, optionNames, optionValues, words } from "./words.ts";

type Choice = { code: string; name: Words };
export type CategoryAttribute = {
  code: string;
  kind: "text" | "number" | "choice" | "multi" | "date" | "yes_no";
  name: Words;
  unit?: Words;
  choices?: readonly Choice[];
  isRequired?: true;
  isFilterable?: true;
  isAxis?: true;
};

const must = { isRequired: true } as const;
const facet = { isFilterable: true } as const;
const colours = [
  "red",
  "maroon",
  "pink",
  "orange",
  "yellow",
  "green",
  "teal",
  "sky",
  "blue",
  "navy",
  "purple",
] as const;
const plainColours = ["white", "cream", "natural", "brown", "grey", "black", "gold", "silver"] as const;

const origin: CategoryAttribute = {
  code: "origin",
  kind: "text",
  name: attributeNames.origin,
  ...must,
  ...facet,
};
const material: CategoryAttribute = {
  code: "material",
  kind: "text",
  name: attributeNames.material,
  ...must,
  ...facet,
};
const care: CategoryAttribute = { code: "care", kind: "text", name: attributeNames.care };
const size: CategoryAttribute = { code: "size", kind: "text", name: attributeNames.size, isAxis: true };
const pack: CategoryAttribute = { code: "pack", kind: "text", name: optionNames.pack, isAxis: true };
const colour: CategoryAttribute = {
  ...{ code: "colour", kind: "choice", name: optionNames.colour, isAxis: true, ...facet },
  choices: [...colours, ...plainColours].map((code) => ({ code, name: optionValues[code] })),
};
const handmade: CategoryAttribute = {
  ...{ code: "handmade", kind: "yes_no", name: words("হাতে তৈরি", "Made by hand"), ...facet },
};
const ingredients: CategoryAttribute = {
  code: "ingredients",
  kind: "text",
  name: attributeNames.ingredients,
  ...must,
};
const shelfLife: CategoryAttribute = {
  code: "shelf_life",
  kind: "text",
  name: attributeNames.shelf_life,
  ...must,
};
const storage: CategoryAttribute = { code: "storage", kind: "text", name: attributeNames.storage };
const netWeight: CategoryAttribute = { code: "net_weight", kind: "text", name: attributeNames.net_weight };
const dates: readonly CategoryAttribute[] = [
  { code: "made_on", kind: "date", name: words("তৈরির তারিখ", "Made on"), ...must },
  { code: "expires_on", kind: "date", name: words("মেয়াদ শেষের তারিখ", "Use by"), ...must },
];
const healthRisk: CategoryAttribute = {
  ...{
    code: "health_risk",
    kind: "text",
    name: words("স্বাস্থ্যঝুঁকি ও সতর্কতা", "Health risks and warnings"),
    ...must,
  },
};
const allergens: CategoryAttribute = {
  ...{
    code: "allergens",
    kind: "multi",
    name: words("যেগুলোতে অ্যালার্জি হতে পারে", "Allergens"),
    ...must,
    ...facet,
  },
  choices: [
    { code: "none", name: words("নেই", "None") },
    { code: "milk", name: words("দুধ", "Milk") },
    { code: "nuts", name: words("বাদাম", "Nuts") },
    { code: "wheat", name: words("গম", "Wheat") },
    { code: "mustard", name: words("সরিষা", "Mustard") },
    { code: "sesame", name: words("তিল", "Sesame") },
    { code: "fish", name: words("মাছ ও চিংড়ি", "Fish and shrimp") },
    { code: "egg", name: words("ডিম", "Egg") },
  ],
};
const age: CategoryAttribute = { code: "age", kind: "text", name: attributeNames.age, ...must };
const compatible: CategoryAttribute = {
  code: "compatible",
  kind: "text",
  name: attributeNames.compatible,
  ...must,
};
const warranty: CategoryAttribute = {
  code: "warranty",
  kind: "text",
  name: attributeNames.warranty,
  ...must,
};
const model: CategoryAttribute = { code: "model", kind: "text", name: optionNames.model, isAxis: true };
const length: CategoryAttribute = { code: "length", kind: "text", name: optionNames.length, isAxis: true };
const power: CategoryAttribute = {
  ...{ code: "power", kind: "number", name: words("ক্ষমতা", "Power"), unit: words("ওয়াট", "W"), ...facet },
};
const pages: CategoryAttribute = { code: "pages", kind: "text", name: attributeNames.pages };

/** What the law and a buyer ask of goods, by category; those below inherit it (`bangladesh.md` 2.1, rule G8). */
export const categoryAttributes: Readonly<Record<string, readonly CategoryAttribute[]>> = {
  clothing: [origin, material, { ...care, ...must }, size, colour, handmade],
  handicraft: [origin, material, size, colour, care, handmade],
  "art-stationery": [pages],
  food: [
    origin,
    ingredients,
    allergens,
    healthRisk,
    netWeight,
    pack,
    ...dates,
    shelfLife,
    { ...storage, ...must },
  ],
  home: [origin, material, size, colour, care, handmade],
  beauty: [origin, ingredients, healthRisk, netWeight, pack, ...dates, shelfLife, storage, handmade],
  jewellery: [origin, material, size, colour, care, handmade],
  kids: [origin, material, age, size, colour, care, handmade],
  mobile: [origin, compatible, warranty, model, colour, length],
  "power-audio": [power],
};
