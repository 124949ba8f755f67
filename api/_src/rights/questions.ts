import { forAnyone, forOneself, forShop, forStaff } from "./row.ts";

const lead = ["owner", "manager"] as const;
const one = { object: "question", missing: "question.not_found", rate: "write" } as const;

/** As with reviews: what was said once is the same said again, so nothing needs a key. */
export const questionRights = {
  listQuestions: forAnyone({ object: "product", missing: "product.not_found" }),
  askQuestion: {
    ...forOneself({ surface: "node", rate: "write", object: "product", missing: "product.not_found" }),
    owns: "none",
  },
  answerQuestion: { ...forOneself({ ...one, surface: "node" }), owns: "none" },
  reportQuestion: { ...forOneself({ ...one, surface: "node" }), owns: "none" },
  listShopQuestions: forShop(lead),
  answerForShop: forShop(lead, { ...one, audit: "question.answer" }),
  reportShopQuestion: forShop(lead, one),
  listQuestionDesk: forStaff(["support_2", "admin", "support_1"]),
  decideQuestion: forStaff(["support_2", "admin"], { ...one, audit: "question.decide" }),
} as const;
