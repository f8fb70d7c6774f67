import type { Dialog } from 'botbuilder-dialogs';
import { CheckDialog } from './check/checkDialog.ts';
import { AddQuestionDialog } from './doctor/addQuestionDialog.ts';
import { AfterAlarmDialog } from './doctor/afterAlarmDialog.ts';
import { CrisisDialog } from './doctor/crisisDialog.ts';
import { DoctorDialog } from './doctor/doctorDialog.ts';
import { EmergencyDialog } from './doctor/emergencyDialog.ts';
import { MinorDialog } from './doctor/minorDialog.ts';
import { QuestionsDialog } from './doctor/questionsDialog.ts';
import { SoftCrisisDialog } from './doctor/softCrisisDialog.ts';
import { UrgentDialog } from './doctor/urgentDialog.ts';
import { ExercisesDialog } from './routine/exercisesDialog.ts';
import { RoutineDialog } from './routine/routineDialog.ts';
import { SendToPhoneDialog } from './routine/sendToPhoneDialog.ts';
import { StopRulesDialog } from './routine/stopRulesDialog.ts';
import { WeekDialog } from './routine/weekDialog.ts';
import { FallbackDialog } from './talk/fallbackDialog.ts';
import { FeedbackDialog } from './talk/feedbackDialog.ts';
import { ForgetMeDialog } from './talk/forgetMeDialog.ts';
import { GoodbyeDialog } from './talk/goodbyeDialog.ts';
import { HandoffDialog } from './talk/handoffDialog.ts';
import { HelpDialog } from './talk/helpDialog.ts';
import { PersonDialog } from './talk/personDialog.ts';
import { PlanDialog } from './talk/planDialog.ts';
import { PrivacyDialog } from './talk/privacyDialog.ts';
import { SmallTalkDialog } from './talk/smallTalkDialog.ts';
import { AnswerDialog } from './topic/answerDialog.ts';
import { ChooseBetweenDialog } from './topic/chooseBetweenDialog.ts';
import { FollowUpDialog } from './topic/followUpDialog.ts';
import { SourcesDialog } from './topic/sourcesDialog.ts';

/** Every dialog of the tree; they hold no state of their own, so that one set serves all conversations. */
export function dialogTree(): Dialog[] {
  return [
    new EmergencyDialog(),
    new CrisisDialog(),
    new SoftCrisisDialog(),
    new UrgentDialog(),
    new DoctorDialog(),
    new MinorDialog(),
    new AfterAlarmDialog(),
    new AnswerDialog(),
    new ChooseBetweenDialog(),
    new FollowUpDialog(),
    new SourcesDialog(),
    new RoutineDialog(),
    new CheckDialog(),
    new ExercisesDialog(),
    new WeekDialog(),
    new StopRulesDialog(),
    new QuestionsDialog(),
    new AddQuestionDialog(),
    new PlanDialog(),
    new PersonDialog(),
    new HandoffDialog(),
    new SendToPhoneDialog(),
    new SmallTalkDialog(),
    new GoodbyeDialog(),
    new HelpDialog(),
    new PrivacyDialog(),
    new ForgetMeDialog(),
    new FeedbackDialog(),
    new FallbackDialog(),
  ];
}
