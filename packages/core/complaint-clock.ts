/** By law a first step is taken within so many hours of any complaint (`bangladesh.md` 2.1, G7). */
export const complaintHours = 72;
