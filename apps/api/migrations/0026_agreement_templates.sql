CREATE TABLE "agreement_template" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"building_kind" text NOT NULL,
	"articles" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"edited_by" uuid NOT NULL,
	"edited_at" timestamp (3) with time zone NOT NULL,
	"number" integer,
	"act_number" text,
	"act_voted_on" date,
	"in_force_from" date,
	"published_by" uuid,
	"published_at" timestamp (3) with time zone,
	CONSTRAINT "agreement_template_of_tenant" UNIQUE("tenant_id","id"),
	CONSTRAINT "agreement_template_number" UNIQUE("tenant_id","building_kind","number"),
	CONSTRAINT "published_with_its_act" CHECK (num_nonnulls("agreement_template"."number", "agreement_template"."act_number", "agreement_template"."act_voted_on", "agreement_template"."in_force_from", "agreement_template"."published_by", "agreement_template"."published_at") IN (0, 6)),
	CONSTRAINT "in_force_once_voted" CHECK ("agreement_template"."in_force_from" >= "agreement_template"."act_voted_on")
);
--> statement-breakpoint
CREATE TABLE "agreement_text" (
	"agreement_id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"template_id" uuid,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "agreement_template" ADD CONSTRAINT "agreement_template_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "public"."tenant"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_text" ADD CONSTRAINT "agreement_text_tenant_id_organisation_id_agreement_id_agreement_tenant_id_organisation_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id","agreement_id") REFERENCES "public"."agreement"("tenant_id","organisation_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_text" ADD CONSTRAINT "agreement_text_tenant_id_template_id_agreement_template_tenant_id_id_fk" FOREIGN KEY ("tenant_id","template_id") REFERENCES "public"."agreement_template"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "one_template_draft" ON "agreement_template" USING btree ("tenant_id","building_kind") WHERE "agreement_template"."number" IS NULL;