package io.github.xportka.benchmarks.call;

import io.github.xportka.model.UpdateLogisticInfoRequest;
import io.github.xportka.model.UpdateLogisticInfoResponse;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** Call of Retrofit over OkHttp, with an interceptor that signs. */
final class RetrofitCall {
  interface WarehouseLogistics {
    @POST(MeasuredCall.PATH)
    Call<UpdateLogisticInfoResponse> updateLogisticInfo(@Body UpdateLogisticInfoRequest request);
  }

  private RetrofitCall() {}

  static MeasuredCall open(String baseUrl, byte[] json) throws IOException {
    OkHttpClient http =
        OkHttpClients.create().newBuilder().addInterceptor(RetrofitCall::sign).build();
    WarehouseLogistics api =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .client(http)
            .addConverterFactory(JacksonConverterFactory.create(HandJson.MAPPER))
            .build()
            .create(WarehouseLogistics.class);
    UpdateLogisticInfoRequest request = HandJson.request(json);
    return new MeasuredCall(
        () -> {
          UpdateLogisticInfoResponse response = api.updateLogisticInfo(request).execute().body();
          if (response == null) {
            throw new IOException("The response is empty.");
          }
          return MeasuredCall.requireSuccess(response, response.success());
        },
        () -> OkHttpClients.close(http));
  }

  private static Response sign(Interceptor.Chain chain) throws IOException {
    HandSignature signature = HandSignature.create();
    Request.Builder signed = chain.request().newBuilder();
    signed.url(
        chain
            .request()
            .url()
            .newBuilder()
            .addQueryParameter("timestamp", signature.timestamp())
            .addQueryParameter("sign", signature.value())
            .build());
    signature.forEachHeader(signed::header);
    return chain.proceed(signed.build());
  }
}
