/** How long each answer about a branch may be, as the contract has it. */
export const LONGEST = {
  ...{ name: 40, parent: 40, host: 40, contactTitle: 40, contactPhone: 16, reason: 100 },
}
