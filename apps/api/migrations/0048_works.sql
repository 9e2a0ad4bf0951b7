CREATE TABLE "works_batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"closure_id" uuid NOT NULL,
	"party" text NOT NULL,
	"reason" text NOT NULL,
	"account_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "works_batch_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "works_have_a_reason" CHECK (btrim("works_batch"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE "works_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"batch_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"action" text NOT NULL,
	"room_id" uuid,
	"occurrence_ids" uuid[] NOT NULL,
	"state" text NOT NULL,
	"sessions" integer DEFAULT 0 NOT NULL,
	"failure_code" text,
	"failure_params" jsonb,
	"settled_at" timestamp (3) with time zone,
	CONSTRAINT "works_line_once_per_agreement" UNIQUE("batch_id","agreement_id"),
	CONSTRAINT "works_line_moves_somewhere" CHECK (("works_line"."action" = 'move') = ("works_line"."room_id" IS NOT NULL)),
	CONSTRAINT "works_line_settled" CHECK (("works_line"."state" = 'waiting') = ("works_line"."settled_at" IS NULL)),
	CONSTRAINT "works_line_says_why" CHECK (("works_line"."state" = 'failed') = ("works_line"."failure_code" IS NOT NULL))
);
--> statement-breakpoint
ALTER TABLE "amendment" ADD COLUMN "is_for_works" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "works_batch" ADD CONSTRAINT "works_batch_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "works_batch" ADD CONSTRAINT "works_batch_tenant_id_closure_id_closure_tenant_id_id_fk" FOREIGN KEY ("tenant_id","closure_id") REFERENCES "public"."closure"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "works_line" ADD CONSTRAINT "works_line_tenant_id_batch_id_works_batch_tenant_id_id_fk" FOREIGN KEY ("tenant_id","batch_id") REFERENCES "public"."works_batch"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "works_line" ADD CONSTRAINT "works_line_of_an_agreement" FOREIGN KEY ("tenant_id","organisation_id","agreement_id") REFERENCES "public"."agreement"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "works_line" ADD CONSTRAINT "works_line_tenant_id_room_id_room_tenant_id_id_fk" FOREIGN KEY ("tenant_id","room_id") REFERENCES "public"."room"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "works_batch_closure" ON "works_batch" USING btree ("closure_id");