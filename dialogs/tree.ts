import type { Dialog } from 'botbuilder-dialogs';
import { AddQuestionDialog } from './addQuestionDialog.ts';
import { AfterAlarmDialog } from './afterAlarmDialog.ts';
import { AnswerDialog } from './answerDialog.ts';
import { CheckDialog } from './checkDialog.ts';
import { ChooseBetweenDialog } from './chooseBetweenDialog.ts';
import { CrisisDialog } from './crisisDialog.ts';
import { DoctorDialog } from './doctorDialog.ts';
import { EmergencyDialog } from './emergencyDialog.ts';
import { ExercisesDialog } from './exercisesDialog.ts';
import { FallbackDialog } from './fallbackDialog.ts';
import { FeedbackDialog } from './feedbackDialog.ts';
import { FollowUpDialog } from './followUpDialog.ts';
import { ForgetMeDialog } from './forgetMeDialog.ts';
import { GoodbyeDialog } from './goodbyeDialog.ts';
import { HandoffDialog } from './handoffDialog.ts';
import { HelpDialog } from './helpDialog.ts';
import { MinorDialog } from './minorDialog.ts';
import { PersonDialog } from './personDialog.ts';
import { PlanDialog } from './planDialog.ts';
import { PrivacyDialog } from './privacyDialog.ts';
import { QuestionsDialog } from './questionsDialog.ts';
import { RoutineDialog } from './routineDialog.ts';
import { SendToPhoneDialog } from './sendToPhoneDialog.ts';
import { SmallTalkDialog } from './smallTalkDialog.ts';
import { SoftCrisisDialog } from './softCrisisDialog.ts';
import { SourcesDialog } from './sourcesDialog.ts';
import { StopRulesDialog } from './stopRulesDialog.ts';
import { UrgentDialog } from './urgentDialog.ts';
import { WeekDialog } from './weekDialog.ts';

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
