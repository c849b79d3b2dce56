/** Which branch a member belongs to, and how (条例: one home branch; rules 1 to 4 of the programme's list). */
export const MEMBERSHIP_KINDS = ['home', 'participating', 'mobile'] as const
export type MembershipKind = (typeof MEMBERSHIP_KINDS)[number]

export const OFFICE_KINDS = ['branchSecretary', 'communityWorker', 'bureauOfficer'] as const
export type OfficeKind = (typeof OFFICE_KINDS)[number]

/** 138****0001: what everybody but the roles that must call sees (rule 19). */
export const maskedPhone = (lastFour: string, firstThree: string): string =>
  `${firstThree}****${lastFour}`
