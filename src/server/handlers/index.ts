import type { EndpointName } from '@/contract'
import type { Handler } from '../outcome'
import * as activity from './activity'
import * as article from './article'
import * as audit from './audit'
import * as birthday from './birthday'
import * as branch from './branch'
import * as callList from './callList'
import * as care from './care'
import * as caseFile from './caseFile'
import * as caseFileWork from './caseFileWork'
import * as certificate from './certificate'
import * as checkIn from './checkIn'
import * as claim from './claim'
import * as community from './community'
import * as communityRequest from './communityRequest'
import * as decision from './decision'
import * as donation from './donation'
import * as elders from './elders'
import * as expert from './expert'
import * as expertAsk from './expertAsk'
import * as helper from './helper'
import * as home from './home'
import * as joining from './joining'
import * as joiningSend from './joiningSend'
import * as jointDay from './jointDay'
import { elsewhere } from './jointDay'
import * as jointDayKept from './jointDayKept'
import * as leaving from './leave'
import * as lecture from './lecture'
import * as matter from './matter'
import * as matterVote from './matterVote'
import * as member from './member'
import * as memberDeath from './memberDeath'
import * as memberPhone from './memberPhone'
import * as memberProbation from './memberProbation'
import * as membership from './membership'
import * as message from './message'
import * as minutes from './minutes'
import * as minutesConfirm from './minutesConfirm'
import * as minutesShown from './minutesShown'
import * as office from './office'
import * as pairing from './pairing'
import * as pairingVisit from './pairingVisit'
import * as partyCalendar from './partyCalendar'
import * as partyDay from './partyDay'
import * as partyDayLead from './partyDayLead'
import * as partyDayMakeUp from './partyDayMakeUp'
import * as partyDayPlan from './partyDayPlan'
import * as partyDaySay from './partyDaySay'
import * as partyDayVoice from './partyDayVoice'
import * as planAgreed from './planAgreed'
import * as pledge from './pledge'
import * as pledgeInvite from './pledgeInvite'
import * as pledgeShown from './pledgeShown'
import * as posting from './posting'
import * as privacy from './privacy'
import * as registration from './registration'
import * as requestClose from './requestClose'
import * as rollCall from './rollCall'
import * as roster from './roster'
import * as session from './session'
import * as shift from './shift'
import * as shiftPlan from './shiftPlan'
import * as shiftSwap from './shiftSwap'
import * as signUp from './signUp'
import * as signUpCancel from './signUpCancel'
import * as story from './story'
import * as suggestion from './suggestion'
import * as talk from './talk'
import * as talkList from './talkList'
import * as task from './task'
import * as taskAsk from './taskAsk'
import * as team from './team'
import * as teamJoin from './teamJoin'
import * as teamList from './teamList'
import * as telling from './telling'
import * as upload from './upload'
import * as version from './version'
import * as visit from './visit'
import * as visitList from './visitList'
import * as willing from './willing'
import * as worker from './worker'
import * as writing from './writing'
import * as writingSend from './writingSend'

type Noun = EndpointName extends infer Name
  ? Name extends `${infer Of}.${string}`
    ? Of
    : never
  : never

type Room<Of extends Noun> = {
  [Name in EndpointName as Name extends `${Of}.${infer Verb}` ? Verb : never]: Handler<Name>
}

type All<Parts> = Parts extends [infer First, ...infer Rest] ? First & All<Rest> : unknown

/** A room whose handlers stand in several files. */
const joined = <Parts extends object[]>(...parts: Parts) =>
  Object.assign({}, ...parts) as All<Parts>

/**
 * Who answers, by noun: a room that has no handler for an endpoint of the contract does not compile. What
 * an endpoint asks, answers and refuses is said there; a comment at its handler says why.
 */
const rooms: { [Of in Noun]: Room<Of> } = {
  activity: joined(activity, signUp, signUpCancel),
  article,
  audit,
  birthday,
  branch,
  branchMatter: { list: branch.matters, ask: branch.ask },
  callList,
  care,
  caseFile: joined(caseFile, caseFileWork),
  certificate,
  checkIn,
  claim,
  community: joined(community, worker),
  communityRequest: joined(communityRequest, requestClose),
  decision,
  donation,
  elders,
  elsewhere: { list: elsewhere },
  expert: joined(expert, expertAsk),
  helper,
  home,
  joining: joined(joining, joiningSend),
  jointDay: joined(jointDay, jointDayKept),
  lecture,
  matter: joined(matter, matterVote),
  member: joined(member, memberDeath, memberPhone, memberProbation),
  membership,
  message,
  minutes: joined(minutes, minutesConfirm, minutesShown),
  office,
  pairing: joined(pairing, pairingVisit),
  partyCalendar,
  partyDay: joined(
    partyDay,
    partyDayLead,
    partyDayMakeUp,
    partyDayPlan,
    partyDaySay,
    partyDayVoice,
    planAgreed,
  ),
  pledge: joined(pledge, pledgeInvite, pledgeShown),
  posting,
  privacy: joined(privacy, leaving),
  registration: joined(registration, willing, { skills: willing.skillsOf }),
  rollCall,
  roster,
  session,
  shift: joined(shift, shiftPlan, {
    askSwap: shiftSwap.ask,
    answerSwap: shiftSwap.answer,
    takeBackSwap: shiftSwap.takeBack,
    decideSwap: shiftSwap.decide,
  }),
  story,
  suggestion,
  talk: joined(talk, talkList),
  task: joined(task, taskAsk),
  team: joined(team, teamJoin, teamList),
  telling,
  upload,
  visit: joined(visit, visitList),
  writing: joined(writing, version, writingSend),
}

/** The handler of an endpoint; only a name of the contract has one. */
export function handlerOf<Name extends EndpointName>(name: Name) {
  const [noun, verb] = name.split('.') as [Noun, string]
  return (rooms[noun] as Record<string, unknown>)[verb] as Handler<Name>
}
