import type { Provider } from '@nestjs/common';
import { CallsOfContacts } from './calls-of-contacts';
import { ChangeRequest } from './change-request';
import { CheckCall } from './check-call';
import { EditRequest } from './edit-request';
import { FollowChange } from './follow-change';
import { LogCall } from './log-call';
import { Options } from './options';
import { RequestBook } from './request-book';
import { RequestLife } from './request-life';
import { RequestViews } from './request-views';
import { SendOptions } from './send-options';
import { StepRequest } from './step-request';

export const REQUESTS: Provider[] = [
  CallsOfContacts,
  ChangeRequest,
  CheckCall,
  EditRequest,
  FollowChange,
  LogCall,
  Options,
  RequestBook,
  RequestLife,
  RequestViews,
  SendOptions,
  StepRequest,
];
