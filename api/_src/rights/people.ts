import { forStaff } from "./row.ts";

/** Support works with people, finance asks after money; admins see people on pages of their own. */
const caring = ["support_2", "finance", "support_1"] as const;
const person = { object: "person", missing: "person.not_found" } as const;
const order = { object: "order", missing: "order.not_found" } as const;
const shop = { object: "vendor", missing: "vendor.not_found" } as const;
const looking = { rate: "write", audit: "contact.reveal" } as const;
const noting = { rate: "write", audit: "note.write" } as const;
const proposal = { object: "proposal", missing: "proposal.not_found" } as const;
/** What gives rights, or takes them, asks for a fresh proof of both who propose it and who agree. */
const fresh = { rate: "write", stepUp: "fresh", eyes: "four" } as const;

/** Everybody is masked until somebody says why he looks. What gives rights or much money takes two. */
export const peopleRights = {
  searchPeople: forStaff(caring),
  readPerson: forStaff(caring, person),
  revealContact: forStaff(caring, { ...person, ...looking }),
  revealOrderPhone: forStaff(caring, { ...order, ...looking }),
  notePerson: forStaff(caring, { ...person, ...noting }),
  noteOrder: forStaff(caring, { ...order, ...noting }),
  noteShop: forStaff(caring, { ...shop, ...noting }),
  readShopNotes: forStaff(caring, shop),
  listMoneyProposals: forStaff(["finance", "support_2"]),
  decideMoneyProposal: forStaff(["finance"], {
    ...{ ...proposal, ...fresh, rate: "money", idempotency: "required" },
    audit: "order.cancel.agree",
  }),
  withdrawMoneyProposal: forStaff(["support_2", "finance"], {
    ...{ ...proposal, rate: "write" },
    audit: "order.cancel.withdraw",
  }),
  searchStaff: forStaff(["admin"]),
  readAdminPerson: forStaff(["admin"], person),
  decidePerson: forStaff(["admin"], { ...person, rate: "write", audit: "person.suspend" }),
  listRoleProposals: forStaff(["admin"]),
  proposeRole: forStaff(["admin"], { ...person, ...fresh, audit: "role.grant.propose" }),
  decideRoleProposal: forStaff(["admin"], { ...proposal, ...fresh, audit: "role.grant.agree" }),
  withdrawRoleProposal: forStaff(["admin"], { ...proposal, rate: "write", audit: "role.grant.withdraw" }),
};
