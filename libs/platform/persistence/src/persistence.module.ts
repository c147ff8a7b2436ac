import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Transactions } from './transactions';

/**
 * Hands an open and migrated data source to everything that asks for it. The composition root opens it first, so that
 * a database that cannot be reached is a sentence for the operator and not a stack from inside a module.
 */
@Global()
@Module({})
export class PersistenceModule {
  static forRoot(dataSource: DataSource): DynamicModule {
    return {
      module: PersistenceModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => dataSource.options,
          dataSourceFactory: async () => dataSource,
        }),
      ],
      providers: [Transactions],
      exports: [Transactions],
    };
  }
}
