/** Somebody who has an account at the provider. */
export type Person = Readonly<{ id: string; name: string; email: string; isEmailVerified: boolean }>;

/** For the local market: one who is new here, and one whose address nobody has checked. */
export const demoPeople: readonly Person[] = [
  {
    id: "110248495921238986420",
    name: "নীলুফার ইয়াসমিন",
    email: "nilufar@gmail.example",
    isEmailVerified: true,
  },
  { id: "110248495921238986421", name: "Tanvir Hasan", email: "tanvir@gmail.example", isEmailVerified: true },
  {
    id: "110248495921238986422",
    name: "Unknown Sender",
    email: "unknown@mail.example",
    isEmailVerified: false,
  },
];
