import { catalogue, endpoint, openApiDocument } from '@greenroom/contract';
import { Controller } from '@nestjs/common';
import * as z from 'zod';
import { Handles } from '../http/endpoint.decorator';

/** The document describes the catalogue, so it stands beside it rather than in it. */
const readOpenApi = endpoint({
  id: 'platform.openapi',
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'This document',
  permission: 'public',
  response: z.record(z.string(), z.unknown()),
});

@Controller()
export class OpenApiController {
  /** Made when it is first asked for: it takes a sixth of the time of a whole start, and few ask. */
  private document: Record<string, unknown> | undefined;

  @Handles(readOpenApi)
  read(): Record<string, unknown> {
    return (this.document ??= openApiDocument(Object.values(catalogue)));
  }
}
